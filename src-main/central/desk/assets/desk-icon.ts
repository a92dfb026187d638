/** A lifebuoy in the desk's teal, for the browser's tab. */
export const DESK_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<circle cx="16" cy="16" r="10" fill="none" stroke="#0b665f" stroke-width="8"/>
<path d="M16 2v8m0 12v8M2 16h8m12 0h8" stroke="#ffffff" stroke-width="4"/>
</svg>
`;

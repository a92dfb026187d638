/** What the pages of the team, the articles and the categories share. */
export const OFFICE_STYLE = `
.top .mine { color: var(--ink); text-decoration: none; padding: 8px 12px; border-radius: 8px; }
.top .mine[aria-current], .top .mine:hover { background: var(--accent-wash); }
.sign-in .other-way { margin-top: 24px; border-top: 1px solid var(--line); padding-top: 12px; }
.other-way summary { cursor: pointer; color: var(--quiet); font-size: 14px; }
.kept { border-left: 4px solid var(--line); padding-left: 12px; max-height: 240px; overflow: auto; }
.resume { align-items: center; gap: 16px; }
.card .resume .primary { margin: 0; }
.sheet { padding: 24px; max-width: 1280px; }
.sheet.narrow { max-width: 560px; }
.sheet .card + .card, .sheet .card + form { margin-top: 20px; }
.card > h2:first-child, form.card > h2 { margin-top: 0; font-size: 20px; }
.notice-line { background: var(--waits-wash); color: var(--waits); padding: 12px 16px; border-radius: 8px; }
.over-inbox { margin: 24px 24px 0; }
.done { background: var(--accent-wash); color: var(--accent); padding: 12px 16px; border-radius: 8px; }
.done::before { content: "✓ "; }
.card .primary { margin-top: 12px; }
.card > input[type="hidden"] + label { margin-top: 0; }
.pair + .hint { margin-top: 8px; }
.two-columns {
  display: grid; grid-template-columns: minmax(0, 1fr) minmax(360px, 460px); gap: 32px;
  padding: 24px; align-items: start; max-width: 1280px;
}
.list { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; margin: 16px 0; }
.list > li { display: flex; justify-content: space-between; align-items: center; gap: 4px 16px; padding: 12px 16px; min-height: 64px; }
.list > li + li { border-top: 1px solid var(--line); }
.list > li > div:first-child { min-width: 0; overflow-wrap: anywhere; }
.list .hint { display: block; }
.list .off strong, .list .off a { color: var(--quiet); font-weight: 400; }
.list .actions { margin: 0; flex: none; }
.handed-over { border-color: var(--accent); margin: 16px 0; }
.secret { font: 28px/1.4 ui-monospace, Consolas, "Liberation Mono", monospace; user-select: all; margin: 0; }
.title-line { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start; gap: 16px; }
.button {
  display: inline-block; font-weight: 600; padding: 8px 16px; border-radius: 8px;
  border: 1px solid var(--strong-line); text-decoration: none; color: var(--ink); background: var(--surface);
}
.button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); white-space: nowrap; }
.done { display: flex; align-items: center; gap: 16px; }
input.short { max-width: 96px; display: block; }
select { width: auto; max-width: 100%; }
.ticks { display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }
.aside > h2:first-child { margin-top: 0; }
.aside { position: sticky; top: 16px; }
.as-on-poste { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; overflow-wrap: anywhere; }
.as-on-poste ol { list-style: decimal; padding-left: 24px; }
.as-on-poste li { padding: 3px 0; }
.poste-summary { display: flex; justify-content: space-between; gap: 16px; }
.poste-verdict { display: flex; gap: 8px; margin: 12px 0 0; }
.poste-verdict span { border: 1px solid var(--strong-line); border-radius: 8px; padding: 6px 16px; font-weight: 600; }
.beside .card { margin-bottom: 20px; }
.beside summary, .question summary { cursor: pointer; font-weight: 600; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px; }
.question { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; margin-top: 8px; }
.question[open] summary { margin-bottom: 8px; }
.list form { margin: 0; }
button.sign { padding: 6px 12px; min-width: 40px; }
button:disabled { color: var(--line); border-color: var(--line); cursor: default; }
.versions li { display: flex; justify-content: space-between; align-items: center; gap: 12px; padding: 8px 0; border-bottom: 1px solid var(--line); font-size: 14px; }
.versions button { font-size: 14px; padding: 6px 12px; white-space: nowrap; }
.versions li { flex-wrap: wrap; }
.versions { margin-bottom: 12px; max-height: 320px; overflow: auto; }
.ranked { border: 1px solid var(--line); border-radius: 8px; background: var(--surface); margin-bottom: 16px; }
.ranked li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 8px 12px; }
.ranked li + li { border-top: 1px solid var(--line); }
.ranked .first { font-weight: 600; }
.ranked .hint { flex-basis: 100%; font-weight: 400; }
.poste-question { font-weight: 600; margin: 8px 0 0; }
@media (max-width: 860px) {
  .two-columns { grid-template-columns: minmax(0, 1fr); padding: 16px; }
  .list > li { flex-wrap: wrap; }
  .list .actions { flex: initial; }
  .ticks { grid-template-columns: 1fr; }
  .pair { grid-template-columns: 1fr; }
  .aside { position: static; }
}
.postes .aside { position: static; }
.postes .aside .card { margin-bottom: 20px; }
.postes .search { margin-top: 16px; }
.wide { overflow-x: auto; }
.figures.lines th, .figures.lines td { text-align: left; }
.figures .off th, .figures .off td { color: var(--quiet); }
.access { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 16px; }
.access button { text-align: start; padding-inline: 0; }
.access form, .codes form { margin: 0; }
.done form { margin: 0; }
.access button.quiet { padding: 0; border: 0; color: var(--accent); text-decoration: underline; }
.sheet .card .actions { align-items: center; gap: 16px; margin-top: 16px; }
.sheet .card .actions .primary { margin: 0; }
.codes li { display: flex; justify-content: space-between; align-items: center; gap: 12px; padding: 8px 0; }
.codes li + li { border-top: 1px solid var(--line); }
.codes li div { min-width: 0; overflow-wrap: anywhere; }
.codes .hint { display: block; }
.sheet .pager { margin-top: 16px; }
`;

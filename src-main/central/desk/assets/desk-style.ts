import { BASE_STYLE } from './base-style.ts';
import { OFFICE_STYLE } from './office-style.ts';
import { SCREENS_STYLE } from './screens-style.ts';

/** One file for the whole desk. */
export const DESK_STYLE = BASE_STYLE + SCREENS_STYLE + OFFICE_STYLE;

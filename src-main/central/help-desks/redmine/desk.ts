import type { Door } from '../door.ts';
import type { RedmineSettings } from './settings.ts';

/** What the parts of this adapter share. */
export interface RedmineDesk {
  readonly door: Door;
  readonly settings: RedmineSettings;
}

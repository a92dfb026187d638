import type { Door } from '../door.ts';
import type { ZammadSettings } from './settings.ts';

/** What the parts of this adapter share. */
export interface ZammadDesk {
  readonly door: Door;
  readonly settings: ZammadSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

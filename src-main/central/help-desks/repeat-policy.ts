import type { HelpDeskErrorCode, HelpDeskErrorDetails } from './help-desk-error.ts';

export interface FailedHandOver {
  readonly code: HelpDeskErrorCode;
  readonly details: HelpDeskErrorDetails;
  /** This one included. */
  readonly attempts: number;
  /** From 0 to 1. */
  readonly chance: number;
}

/** 15 to 30 s, then 30 s to 1 min … then every 7.5 to 15 min, for ever. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 900_000;
/** A pause that is longer was not meant. */
const LONGEST_OBEYED_MS = 3_600_000;
/** What was asked may still be under way there, and a look for its token would not see it yet. */
export const SETTLES_WITHIN_MS = 120_000;

/** Pure. Milliseconds until the same ticket is tried again. */
export function pauseBeforeRepeat({ code, details, attempts, chance }: FailedHandOver): number {
  const doubled = FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 20);
  const pause = Math.min(LONGEST_PAUSE_MS, doubled) * ((1 + chance) / 2);
  return Math.round(Math.max(pause, obeyed(details.retryAfterMs), settlesWithin(code)));
}

/** Pure. Milliseconds in which something may still be under way there. */
export function settlesWithin(code: HelpDeskErrorCode): number {
  return code === 'no-answer' || code === 'failed' ? SETTLES_WITHIN_MS : 0;
}

export interface StoppedDesk {
  /** What it asks for. */
  readonly retryAfterMs: number | undefined;
  /** In a row, this one included. */
  readonly stops: number;
  /** From 0 to 1. */
  readonly chance: number;
}

/** 15 to 30 s, then 30 s to 1 min, then every 1 to 2 min: one knock, and all leaves soon after its return. */
const LONGEST_STOP_MS = 120_000;

/** Pure. Milliseconds until anything at all is asked of a help desk in trouble. */
export function pauseOfDesk({ retryAfterMs, stops, chance }: StoppedDesk): number {
  const doubled = FIRST_PAUSE_MS * 2 ** Math.min(stops - 1, 20);
  const pause = Math.min(LONGEST_STOP_MS, doubled) * ((1 + chance) / 2);
  return Math.round(Math.max(pause, obeyed(retryAfterMs)));
}

function obeyed(retryAfterMs = 0): number {
  return Math.min(retryAfterMs, LONGEST_OBEYED_MS);
}

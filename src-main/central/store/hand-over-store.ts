import type { HelpDeskErrorCode } from '../help-desks/help-desk-error.ts';

export const HAND_OVER_STATES = [
  'waiting',
  /** Claimed by the one delivery that runs; after a crash it waits again. */
  'on-its-way',
  /** Read back at the help desk, token and files. */
  'there',
  /** Repeating does not mend it; the reason stands beside it. */
  'needs-a-person',
  'gone',
] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** How far a ticket of ours is on its way to the site's help desk. */
export interface HandOver {
  readonly reference: string;
  /** The ticket's idempotency key, by which it is found again there. */
  readonly token: string;
  readonly state: HandOverState;
  /** The help desk's own id, once it is known. */
  readonly foreignId: string | null;
  /** Begun ones, this one included while it is on its way. */
  readonly attempts: number;
  readonly nextAt: string;
  /** Of the last attempt; null where it was a defect of ours, which the log tells. */
  readonly error: HelpDeskErrorCode | null;
}

export type AttemptEnd = Pick<HandOver, 'reference' | 'state' | 'foreignId' | 'nextAt' | 'error'>;

export interface Enlisting {
  /** Tickets made before it are not handed over: the help desk was not there yet. */
  readonly since: string;
  /** A ticket that came by phone waits for the rest of it until it is older than this. */
  readonly incompleteBefore: string;
  readonly at: string;
}

/**
 * The queue in front of a help desk. A ticket is in it because it is in the store: nothing can be
 * lost between the two. One delivery at a time works on it.
 */
export interface HandOverStore {
  /** Every ticket that is not in it yet; answers how many they were. */
  enlist(enlisting: Enlisting): Promise<number>;
  /** The one that is due the longest, on its way from now on, its attempt counted. */
  claim(now: string): Promise<HandOver | undefined>;
  record(end: AttemptEnd): Promise<void>;
  /** What a crash has left on its way waits again, due at once. */
  release(now: string): Promise<void>;
  /** A person has mended what was wrong: due at once. Changes nothing for one that is there. */
  repeat(reference: string, now: string): Promise<void>;
  findHandOver(reference: string): Promise<HandOver | undefined>;
}

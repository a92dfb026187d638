import type { HelpDeskErrorCode } from '../help-desks/help-desk-error.ts';

export const HAND_OVER_STATES = [
  'waiting',
  /** Claimed by a delivery that runs; after a crash it waits again. */
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
  /** When it is due; while it is on its way, until when it is lent to who claimed it. */
  readonly nextAt: string;
  /** Of the last attempt; null where it was a defect of ours, which the log tells. */
  readonly error: HelpDeskErrorCode | null;
}

/** `attempts` as they were claimed: by it a late end is told from the attempt that runs now. */
export type AttemptEnd = Pick<
  HandOver,
  'reference' | 'attempts' | 'state' | 'foreignId' | 'nextAt' | 'error'
>;

export interface Enlisting {
  /** Tickets made before it are not handed over: the help desk was not there yet. */
  readonly since: string;
  /** A ticket that came by phone waits for the rest of it until it is older than this. */
  readonly incompleteBefore: string;
  readonly at: string;
}

/**
 * The queue in front of a help desk. A ticket is in it because it is in the store: nothing can be
 * lost between the two. One delivery at a time per central works on it; where several centrals share
 * the store, none is given what is lent to another.
 */
export interface HandOverStore {
  /** Every ticket that is not in it yet; answers how many they were. */
  enlist(enlisting: Enlisting): Promise<number>;
  /** The one that is due the longest, on its way from now on, its attempt counted, lent until then. */
  claim(now: string, until: string): Promise<HandOver | undefined>;
  /** Changes nothing once it has been claimed anew: whoever has it now will say how it ended. */
  record(end: AttemptEnd): Promise<void>;
  /**
   * What a crash has left on its way waits again, due at once: all that this central had claimed, and
   * what another had once it is no longer lent.
   */
  release(now: string): Promise<void>;
  /** A person has mended what was wrong: due at once. Changes nothing for one that is there. */
  repeat(reference: string, now: string): Promise<void>;
  findHandOver(reference: string): Promise<HandOver | undefined>;
}

import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';
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
  /** Somebody has decided that it stays with the central alone. */
  'left',
] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** The delivery or a person still has something to do about it. */
export const UNSETTLED: readonly HandOverState[] = [
  'waiting',
  'on-its-way',
  'needs-a-person',
  'gone',
];

/** A ticket as it was last read at the help desk. */
export const ForeignState = z.object({
  /** What a person says on the phone. */
  number: z.string(),
  /** Where the team sees it. */
  url: z.string(),
  status: TicketStatus,
  /** The status here when the two were last brought together. */
  settled: TicketStatus,
  /** Its last change there of which everything has been read for certain. */
  readUpTo: z.iso.datetime(),
});
export type ForeignState = z.infer<typeof ForeignState>;

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
  /** Null until it has been read there. */
  readonly foreign: ForeignState | null;
}

/** One that is there, with where its ticket stands here. */
export interface FollowedHandOver extends HandOver {
  readonly foreignId: string;
  readonly status: TicketStatus;
}

/** How far a message of a thread is on its way there; one that was read there is there. */
export interface MessageHandOver extends Omit<HandOver, 'token' | 'foreign'> {
  /** Its id, by which it is known again there. */
  readonly messageId: string;
}

export type MessageAttemptEnd = Pick<
  MessageHandOver,
  'messageId' | 'attempts' | 'state' | 'nextAt' | 'error'
>;

/** `attempts` as they were claimed: by it a late end is told from the attempt that runs now. */
export type AttemptEnd = Pick<
  HandOver,
  'reference' | 'attempts' | 'state' | 'foreignId' | 'nextAt' | 'error'
>;

export interface HandOverCounts {
  readonly counts: Partial<Record<HandOverState, number>>;
  /** When the oldest ticket that is not there yet was made, one on its way included; null when none is. */
  readonly oldestWaiting: string | null;
}

/** A ticket, or a message of it, as it was claimed. */
export type Claimed = Pick<HandOver, 'reference' | 'attempts'> &
  Partial<Pick<MessageHandOver, 'messageId'>>;

/** One of a list, with what is said in it. */
export interface ListedMessage extends MessageHandOver {
  readonly author: string;
  readonly text: string;
}

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
  /** How long a claim is another central's to respect; infinite where there is no other. */
  readonly lentForMs: number;
  /** Every ticket that is not in it yet; answers how many they were. */
  enlist(enlisting: Enlisting): Promise<number>;
  /**
   * The one that is due the longest, on its way from now on, its attempt counted, lent for `lentForMs` by
   * the clock of the database. `until` is for a central of a release that goes by it.
   */
  claim(now: string, until: string): Promise<HandOver | undefined>;
  /**
   * Lent anew from now on; `isAsking` writes down that something may be made there from here on. False,
   * and nothing changed, once it is no longer this central's.
   */
  renew(claimed: Claimed, isAsking: boolean): Promise<boolean>;
  /** Changes nothing once it has been claimed anew: whoever has it now will say how it ended. */
  record(end: AttemptEnd): Promise<void>;
  /**
   * What a crash has left on its way waits again: all that this central had claimed, and what another had
   * once it is no longer lent. Due at once; at `settled` where something may still be under way there.
   */
  release(now: string, settled: string): Promise<void>;
  /** Milliseconds until what another central has claimed is no longer lent to it; undefined for nothing. */
  nextRelease(): Promise<number | undefined>;
  /** A person has mended what was wrong: due at once. Changes nothing for one that is there. */
  repeat(reference: string, now: string): Promise<void>;
  findHandOver(reference: string): Promise<HandOver | undefined>;
  /** Since when this help desk is set; the first call with its name says so. */
  begin(name: string, at: string): Promise<string>;
  /**
   * When the next ticket is due, or, of a help desk that takes replies, the next message; undefined when
   * none waits.
   */
  nextDue(withMessages: boolean): Promise<string | undefined>;
  /** In one of these states, the latest to be due first. */
  listHandOvers(states: readonly HandOverState[], limit: number): Promise<HandOver[]>;
  countHandOvers(): Promise<HandOverCounts>;
  /** Those that are there and whose ticket is open here, or has changed since. */
  listFollowed(changedSince: string): Promise<FollowedHandOver[]>;
  /** It stays with the central alone. Changes nothing for one that is there or on its way. */
  leave(reference: string): Promise<void>;
  /** One that was there is so no longer. */
  markGone(reference: string): Promise<void>;
  keepForeign(reference: string, foreign: ForeignState): Promise<void>;
  /**
   * Every message of a ticket that is there, unless it was read there or support’s own page has said
   * it of a status or a picture; answers how many they were.
   */
  enlistMessages(at: string): Promise<number>;
  /** As `claim`; never one before an earlier one of its ticket. */
  claimMessage(now: string, until: string): Promise<MessageHandOver | undefined>;
  /** As `record`. */
  recordMessage(end: MessageAttemptEnd): Promise<void>;
  /** As `listHandOvers`. */
  listMessages(states: readonly HandOverState[], limit: number): Promise<ListedMessage[]>;
  /** As `repeat`, of one message. */
  repeatMessage(messageId: string, now: string): Promise<void>;
  /** As `leave`, of one message: it stays in the thread here alone. */
  leaveMessage(messageId: string): Promise<void>;
}

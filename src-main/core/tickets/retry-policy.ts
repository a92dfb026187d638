import type { AttentionReason } from '#shared/delivery.ts';
import type { ErrorCode, Fault } from '#shared/errors.ts';

/** What to do with a ticket after a failed attempt. */
export type Decision = RepeatOrPerson | Reduce | Renew;

/** Smaller pictures may pass: made once, then tried again at once. */
interface Reduce {
  readonly kind: 'reduce';
}

/** The central refuses this revision, which the agent had begun to take back: it leaves as the next one. */
interface Renew extends Omit<Repeat, 'kind'> {
  readonly kind: 'renew';
}

/** What is left when there is nothing to make smaller. */
export type RepeatOrPerson =
  Repeat | { readonly kind: 'needs-attention'; readonly reason: AttentionReason };

interface Repeat {
  readonly kind: 'retry-at';
  readonly at: number;
  /** Until when no other ticket would fare better. Never later than `at`. */
  readonly othersFrom: number;
}

export interface FailedAttempt {
  readonly fault: Fault;
  /** Attempts made so far, this one included. */
  readonly attempts: number;
  /** How long the central has been known to be away; 0, or left out, when this is the first sign. */
  readonly awayForMs?: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** From 0 to 1: spreads a floor of postes that all lost the network at once. */
  readonly chance: number;
}

const FIRST_DELAY_MS = 2_000;
/** At most five minutes between attempts: 2 s, 4 s, 8 s … then every 2.5 to 5 min for ever. */
const LONGEST_DELAY_MS = 300_000;
const ENROLMENT_PAUSE_MS = 300_000;
/** A server that asks for a pause longer than this is misconfigured; the ticket would look lost. */
const LONGEST_OBEYED_MS = 3_600_000;
/** A central in trouble is not met by one ticket after another. */
const SPACING_MS = 5_000;
/** No attempt is ever planned further ahead: one that is was planned before the clock was turned back. */
export const LONGEST_WAIT_MS = LONGEST_OBEYED_MS + LONGEST_DELAY_MS;

/** What repeating cannot mend; everything else is repeated for ever. */
const FOR_A_PERSON: Partial<Record<ErrorCode, AttentionReason>> = {
  'ticket-too-large': 'too-large',
  'receipt-mismatch': 'receipt-mismatch',
  'ticket-refused': 'refused-by-central',
  'fields-refused': 'refused-by-central',
  'invalid-input': 'refused-by-central',
  'picture-unreadable': 'refused-by-central',
  'key-reused': 'refused-by-central',
  'not-found': 'refused-by-central',
  'ticket-closed': 'refused-by-central',
};

/** Pure: the same failure, clock and chance always give the same decision. Nothing is ever given up. */
export function decideAfterFailure(attempt: FailedAttempt & { reducible?: boolean }): Decision {
  const { fault, reducible = false } = attempt;
  if (fault.code === 'ticket-too-large' && reducible) return { kind: 'reduce' };
  const decision = repeatOrPerson(attempt);
  const renewing = fault.code === 'ticket-taken-back' && decision.kind === 'retry-at';
  return renewing ? { ...decision, kind: 'renew' } : decision;
}

/** As `decideAfterFailure`, for a ticket that cannot be made smaller. */
export function repeatOrPerson(attempt: FailedAttempt): RepeatOrPerson {
  const { fault, now } = attempt;
  const reason = FOR_A_PERSON[fault.code];
  if (reason !== undefined) return { kind: 'needs-attention', reason };
  const delayMs = fault.code === 'not-enrolled' ? ENROLMENT_PAUSE_MS : retryDelay(attempt);
  return {
    kind: 'retry-at',
    at: now + delayMs,
    othersFrom: now + Math.min(delayMs, othersWait(fault, delayMs)),
  };
}

/**
 * Where the way is cut, every ticket would meet the same. The others wait half as long as the one
 * that met it: when it is their turn, it is not yet this one's, so one that can never pass (too large
 * for a slow line) does not stand before them for ever.
 */
function othersWait({ code, details }: Fault, delayMs: number): number {
  if (code === 'not-enrolled') return delayMs;
  if (tellsOfTheLine(code)) return Math.round(delayMs / 2);
  if (code === 'rate-limited') return Math.max(SPACING_MS, obeyedMs(details?.retryAfterMs));
  return code === 'central-failed' ? SPACING_MS : 0;
}

const LINE: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'name-not-resolved',
  'connection-refused',
  'certificate-refused',
  'timeout',
  'captive-portal',
]);

const tellsOfTheLine = (code: ErrorCode): boolean => LINE.has(code);

const obeyedMs = (askedMs = 0): number => Math.min(askedMs, LONGEST_OBEYED_MS);

/**
 * Jitter (AWS Architecture Blog, 2015), never less than Retry-After: full for the first repeat, which
 * a hiccup needs soon, then the later half. A new ticket does not begin anew with a central that has
 * long been away: it waits up to twice as long again, and the whole fleet knocks half as often.
 */
function retryDelay({ fault, attempts, awayForMs = 0, chance }: FailedAttempt): number {
  const doubled = FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 20);
  const ceiling = Math.min(LONGEST_DELAY_MS, Math.max(doubled, 2 * awayForMs));
  const share = attempts === 1 && awayForMs === 0 ? chance : (1 + chance) / 2;
  return Math.round(obeyedMs(fault.details?.retryAfterMs) + ceiling * share);
}

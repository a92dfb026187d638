import type { ErrorCode, Fault } from '#shared/errors.ts';

/** After these the central has certainly kept nothing: it was not reached, or does not know the poste. */
const NOT_REACHED: readonly ErrorCode[] = [
  'name-not-resolved',
  'connection-refused',
  'certificate-refused',
  'not-enrolled',
];

/** The central answered that it refuses; a gateway may show its own page after passing a request on. */
const REFUSED: readonly ErrorCode[] = [
  'not-found',
  'ticket-too-large',
  'ticket-refused',
  'fields-refused',
  'invalid-input',
  'picture-unreadable',
  'rate-limited',
  'ticket-taken-back',
  'ticket-closed',
];

/**
 * Whether a ticket may stand at the central although its attempt ended with this fault. No refusal is
 * certain: a gateway that answers twice gives one ticket the refusal of another, and passes it on all the
 * same (fault seed 2112). The central is asked before such a ticket is taken back.
 */
export function mayHaveArrived({ code }: Pick<Fault, 'code'>): boolean {
  return !NOT_REACHED.includes(code);
}

/** As `mayHaveArrived`, for a reply: nobody can be asked to promise anything about one. */
export function replyMayHaveArrived({ code }: Pick<Fault, 'code'>): boolean {
  return !NOT_REACHED.includes(code) && !REFUSED.includes(code);
}

import type { ErrorCode, Fault } from '#shared/errors.ts';

/**
 * After these the central has certainly kept nothing: it was not reached, or it answered that it
 * refuses. `captive-portal` is not among them: a gateway may show its page after passing the ticket on.
 */
const CERTAINLY_NOT: ReadonlySet<ErrorCode> = new Set([
  'name-not-resolved',
  'connection-refused',
  'certificate-refused',
  'not-enrolled',
  'not-found',
  'ticket-too-large',
  'ticket-refused',
  'fields-refused',
  'invalid-input',
  'picture-unreadable',
  'rate-limited',
  'ticket-taken-back',
  'ticket-closed',
]);

/** Whether a ticket may stand at the central although its attempt ended with this fault. */
export function mayHaveArrived({ code }: Pick<Fault, 'code'>): boolean {
  return !CERTAINLY_NOT.has(code);
}

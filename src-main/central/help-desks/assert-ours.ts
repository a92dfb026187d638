import { HelpDeskError } from './help-desk-error.ts';
import type { ForeignTicket } from './help-desk.ts';

/**
 * A ticket that was merged into another one is answered with that one, whose requester is somebody else:
 * nothing is written there, and nothing of it is read into ours.
 * @throws HelpDeskError `not-ours`
 */
export function assertOurs({ id, token }: ForeignTicket, ours: string | null): void {
  if (token === ours) return;
  throw new HelpDeskError('not-ours', `Ticket ${id} does not bear our token`, { foreignId: id });
}

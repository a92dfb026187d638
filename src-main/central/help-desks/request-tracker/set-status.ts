import type { TicketStatus } from '#shared/ticket.ts';
import { assertId } from '../assert-id.ts';
import { TICKET_GONE } from '../door-faults.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { Ticket } from './schemas.ts';
import { statusOf, wordOf } from './settings.ts';

/** A refused change is answered with 200 and prose: only what stands there afterwards tells. */
export async function setStatus(
  { door, settings }: RequestTrackerDesk,
  id: string,
  status: TicketStatus,
): Promise<boolean> {
  assertId(id);
  const ticket = { path: `/ticket/${id}`, refusals: TICKET_GONE } as const;
  const body = { Status: wordOf(settings, status) };
  await door.send({ method: 'PUT', ...ticket, body });
  const { Status } = await door.ask({ ...ticket, schema: Ticket });
  return statusOf(settings, Status) === status;
}

import type { TicketStatus } from '#shared/ticket.ts';
import { assertId } from '../assert-id.ts';
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
  const path = `/ticket/${id}`;
  await door.send({ method: 'PUT', path, body: { Status: wordOf(settings, status) } });
  const { Status } = await door.ask({ path, schema: Ticket });
  return statusOf(settings, Status) === status;
}

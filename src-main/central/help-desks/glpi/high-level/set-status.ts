import type { TicketStatus } from '#shared/ticket.ts';
import { wasTaken } from '../../was-taken.ts';
import { numberOf, statusOf } from '../settings.ts';
import { send, type HighLevelDesk } from './desk.ts';
import { readCore } from './read-ticket.ts';

/** By the number alone, and read back. */
export async function setStatus(
  desk: HighLevelDesk,
  id: string,
  status: TicketStatus,
): Promise<boolean> {
  const { settings } = desk;
  const number = numberOf(settings, status);
  const before = await readCore(desk, id);
  if (statusOf(settings, before.status.id) === status) return true;
  if (number === undefined) return false;
  const path = `/Assistance/Ticket/${id}`;
  const body = { status: { id: number } };
  const taken = await wasTaken(() => send(desk, { method: 'PATCH', path, body }));
  return taken && statusOf(settings, (await readCore(desk, id)).status.id) === status;
}

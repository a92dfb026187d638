import type { TicketStatus } from '#shared/ticket.ts';
import { assertId } from '../assert-id.ts';
import { TICKET_GONE } from '../door-faults.ts';
import { wasTaken } from '../was-taken.ts';
import type { ZammadDesk } from './desk.ts';
import { readCore } from './read-ticket.ts';
import { stateOf, statusOf } from './settings.ts';

const DAY_MS = 24 * 3600_000;

/** By the name of a state; the site’s workflow may have its own mind, so it is read back. */
export async function setStatus(
  desk: ZammadDesk,
  id: string,
  status: TicketStatus,
): Promise<boolean> {
  assertId(id);
  const { door, settings, now } = desk;
  const state = stateOf(settings, status);
  if (state === undefined) return false;
  // A state that waits needs to know until when; any other one forgets it.
  const until = new Date(now() + settings.pendingDays * DAY_MS).toISOString();
  const body = { state, ...(status === 'waiting-requester' ? { pending_time: until } : {}) };
  const taken = await wasTaken(() =>
    door.send({ method: 'PUT', path: `/tickets/${id}`, refusals: TICKET_GONE, body }),
  );
  return taken && statusOf(settings, (await readCore(desk, id)).state) === status;
}

import type { TicketStatus } from '#shared/ticket.ts';
import { wasTaken } from '../was-taken.ts';
import { ask, type GlpiDesk } from './desk.ts';
import { readCore } from './read-ticket.ts';
import { Updated } from './schemas.ts';
import { numberOf, statusOf } from './settings.ts';

/**
 * By the number alone: a solution of ours would stand in the thread as an answer of the team. What a
 * profile’s life cycle does not allow is refused, or answered with success and not done.
 */
export async function setStatus(
  desk: GlpiDesk,
  id: string,
  status: TicketStatus,
): Promise<boolean> {
  const number = numberOf(desk.settings, status);
  // To a ticket that is not there GLPI answers as to one that may not be touched.
  const before = await readCore(desk, id);
  if (statusOf(desk.settings, before.status) === status) return true;
  if (number === undefined) return false;
  const taken = await wasTaken(() =>
    ask(desk, {
      method: 'PUT',
      path: `/Ticket/${id}`,
      body: { input: { status: number } },
      schema: Updated,
    }),
  );
  return taken && statusOf(desk.settings, (await readCore(desk, id)).status) === status;
}

import type { TicketStatus } from '#shared/ticket.ts';
import { assertId } from '../assert-id.ts';
import { TICKET_GONE } from '../door-faults.ts';
import type { RedmineDesk } from './desk.ts';
import { readIssue } from './read-issue.ts';

/** A move that the workflow does not allow is answered with 204 and not made: it is read back. */
export async function setStatus(
  desk: RedmineDesk,
  id: string,
  status: TicketStatus,
): Promise<boolean> {
  assertId(id);
  const statusId = desk.settings.moves[status];
  if (statusId === undefined) return false;
  const issue = { status_id: statusId };
  await desk.door.send({
    method: 'PUT',
    path: `/issues/${id}.json`,
    refusals: TICKET_GONE,
    body: { issue },
  });
  return (await readIssue(desk, id)).status === status;
}

import { HelpDeskError } from '../help-desk-error.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { Queue } from './schemas.ts';

export function readQueue({ door }: RequestTrackerDesk, queue: string): Promise<Queue> {
  return door.ask({
    path: `/queue/${encodeURIComponent(queue)}`,
    schema: Queue,
    refusals: { 404: 'place-refused' },
  });
}

/**
 * Request Tracker takes a ticket whose custom field it does not know and drops the value without a
 * word: it could never be found again, and each repeat would make one more.
 */
export async function checkQueue(desk: RequestTrackerDesk, queue: string): Promise<void> {
  const { Name, TicketCustomFields } = await readQueue(desk, queue);
  const { tokenField } = desk.settings;
  if (TicketCustomFields.some(({ name }) => name === tokenField)) return;
  throw new HelpDeskError('not-set-up', `Queue ${Name} shows no custom field ${tokenField}`);
}

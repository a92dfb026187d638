import { HelpDeskError } from '../help-desk-error.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { Queue } from './schemas.ts';

/** Every queue of the settings, so that a mistake shows before a ticket meets it. */
export async function checkQueues(desk: RequestTrackerDesk): Promise<void> {
  const { queues, defaultQueue } = desk.settings;
  for (const queue of new Set([defaultQueue, ...Object.values(queues)])) {
    await checkQueue(desk, queue);
  }
}

/**
 * Request Tracker takes a ticket whose custom field it does not know and drops the value without a
 * word: it could never be found again, and each repeat would make one more.
 */
export async function checkQueue({ door, settings }: RequestTrackerDesk, queue: string) {
  const { Name, TicketCustomFields } = await door.ask({
    path: `/queue/${encodeURIComponent(queue)}`,
    schema: Queue,
    refusals: { 404: 'place-refused' },
  });
  const { tokenField } = settings;
  if (TicketCustomFields.some(({ name }) => name === tokenField)) return;
  throw new HelpDeskError('not-set-up', `Queue ${Name} shows no custom field ${tokenField}`);
}

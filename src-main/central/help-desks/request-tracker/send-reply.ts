import { assertId } from '../assert-id.ts';
import { assertToken } from '../assert-token.ts';
import { TICKET_GONE } from '../door-faults.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDeskReply } from '../help-desk.ts';
import { signText } from '../signed-text.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { messageForm } from './message-form.ts';

/**
 * Never with a status: Request Tracker 5 answers one that it refuses in the account's language, and
 * a typographic apostrophe in there ends its worker after the reply was saved and mailed. The words of
 * the answer are Latin-1 under a label of UTF-8, so only its address is read.
 */
export async function sendReply({ door }: RequestTrackerDesk, id: string, reply: HelpDeskReply) {
  assertId(id);
  assertToken(reply.token);
  const headers = await door.send({
    method: 'POST',
    path: `/ticket/${id}/correspond`,
    body: messageForm({ Content: signText(reply), ContentType: 'text/plain' }, reply.files),
    // It says so of a ticket that is not there.
    refusals: { ...TICKET_GONE, 400: 'gone' },
  });
  if (!/\/transaction\/\d+$/u.test(headers.get('location') ?? '')) {
    throw new HelpDeskError('not-understood', 'The answer to a reply names no transaction');
  }
}

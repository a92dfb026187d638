import { assertToken } from '../assert-token.ts';
import { flatSubject } from '../flat-subject.ts';
import type { HelpDeskTicket } from '../help-desk.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { messageForm } from './message-form.ts';
import { Created } from './schemas.ts';

/** What is longer is cut without a word, in the middle of a letter. */
const SUBJECT_BYTES = 200;

export async function createTicket(
  { door, settings: { tokenField, posteField } }: RequestTrackerDesk,
  queue: string,
  { token, subject, text, requester, files }: HelpDeskTicket,
): Promise<string> {
  assertToken(token);
  const fields = {
    [tokenField]: token,
    ...(posteField === undefined ? {} : { [posteField]: requester.poste }),
  };
  const message = {
    Queue: queue,
    Subject: flatSubject(subject, SUBJECT_BYTES),
    Requestor: requester.email,
    Content: text,
    ContentType: 'text/plain',
    CustomFields: fields,
  };
  const { id } = await door.ask({
    method: 'POST',
    path: '/ticket',
    body: messageForm(message, files),
    schema: Created,
  });
  return id;
}

import { assertToken } from '../assert-token.ts';
import { flatSubject } from '../flat-subject.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDeskTicket } from '../help-desk.ts';
import { articleOf } from './article.ts';
import type { ZammadDesk } from './desk.ts';
import { Created, tokenOf } from './schemas.ts';

/** What is longer is cut without a word. */
const TITLE_LETTERS = 250;

export async function createTicket(
  { door, settings: { tokenField } }: ZammadDesk,
  group: string,
  { token, subject, text, requester, files }: HelpDeskTicket,
): Promise<string> {
  assertToken(token);
  const title = flatSubject(subject, TITLE_LETTERS, (words) => words.length);
  const created = await door.ask({
    method: 'POST',
    path: '/tickets',
    body: {
      title,
      group,
      // By an address alone only an account that is there is found; so it is made where it is not.
      customer_id: `guess:${requester.email}`,
      [tokenField]: token,
      article: articleOf(title, text, files),
    },
    schema: Created,
  });
  const { id } = created;
  if (tokenOf(created, tokenField) === token) return String(id);
  throw new HelpDeskError('not-set-up', `Ticket ${id} did not keep attribute ${tokenField}`, {
    foreignId: String(id),
  });
}

import { assertToken } from '../../assert-token.ts';
import { flatSubject } from '../../flat-subject.ts';
import type { HelpDeskTicket } from '../../help-desk.ts';
import { htmlOf } from '../../html-text.ts';
import type { Place } from '../settings.ts';
import { ask, send, type HighLevelDesk } from './desk.ts';
import { Created, Users } from './schemas.ts';

/** What is longer is cut without a word. */
const SUBJECT_LETTERS = 255;
const TYPES = { incident: 1, request: 2 } as const;

/** The ticket, then who asks for it and who gets it: a ticket without either is a ticket all the same. */
export async function createTicket(
  desk: HighLevelDesk,
  { category, entity, group, type }: Place,
  { token, subject, text, requester }: HelpDeskTicket,
): Promise<string> {
  assertToken(token);
  const user = await findUser(desk, requester.email);
  const { id } = await ask(desk, {
    method: 'POST',
    path: '/Assistance/Ticket',
    body: {
      name: flatSubject(subject, SUBJECT_LETTERS, (words) => words.length),
      content: htmlOf(text),
      type: TYPES[type],
      external_id: token,
      ...(category === undefined ? {} : { category }),
      ...(entity === undefined ? {} : { entity }),
    },
    schema: Created,
  });
  if (user !== undefined) await join(desk, id, { type: 'User', id: user, role: 'requester' });
  if (group !== undefined) await join(desk, id, { type: 'Group', id: group, role: 'assigned' });
  return String(id);
}

function join(desk: HighLevelDesk, ticket: number, member: object): Promise<Headers> {
  const path = `/Assistance/Ticket/${ticket}/TeamMember`;
  return send(desk, { method: 'POST', path, body: member });
}

/** The account with this address; a requester without one stands in the words of the ticket alone. */
async function findUser(desk: HighLevelDesk, email: string): Promise<number | undefined> {
  // What a filter could read as something else.
  if (!/^[\w.+-]+@[\w.-]+$/u.test(email)) return undefined;
  const query = new URLSearchParams({ filter: `emails.email==${email}`, limit: '20' });
  const users = await ask(desk, {
    path: `/Administration/User?${query.toString()}`,
    schema: Users,
  });
  const wanted = email.toLowerCase();
  const hit = users.find(({ emails }) =>
    emails?.some((one) => one.email?.toLowerCase() === wanted),
  );
  return hit?.id;
}

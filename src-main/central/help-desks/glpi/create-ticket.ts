import { assertToken } from '../assert-token.ts';
import { flatSubject } from '../flat-subject.ts';
import type { HelpDeskTicket } from '../help-desk.ts';
import { htmlOf } from '../html-text.ts';
import { markText } from '../token-mark.ts';
import { ask, type GlpiDesk } from './desk.ts';
import { findUser } from './find-user.ts';
import { Created } from './schemas.ts';
import type { Place } from './settings.ts';

/** What is longer is cut without a word. */
const SUBJECT_LETTERS = 255;
const TYPES = { incident: 1, request: 2 } as const;

/** The ticket alone: its files are brought once it is there. */
export async function createTicket(
  desk: GlpiDesk,
  { category, entity, group, type }: Place,
  { token, subject, text, requester }: HelpDeskTicket,
): Promise<string> {
  assertToken(token);
  const { id } = await ask(desk, {
    method: 'POST',
    path: '/Ticket',
    body: {
      input: {
        name: flatSubject(subject, SUBJECT_LETTERS, (words) => words.length),
        content: htmlOf(markText(text, token)),
        type: TYPES[type],
        ...(category === undefined ? {} : { itilcategories_id: category }),
        ...(entity === undefined ? {} : { entities_id: entity }),
        ...(group === undefined ? {} : { _groups_id_assign: group }),
        ...(await requesterOf(desk, requester.email)),
      },
    },
    schema: Created,
  });
  return String(id);
}

/** An address in the place of an account’s number would leave the ticket without a requester. */
async function requesterOf(desk: GlpiDesk, email: string): Promise<object> {
  const notification = [desk.settings.notifyRequester ? 1 : 0];
  const user = await findUser(desk, email);
  if (user !== undefined) {
    return {
      _users_id_requester: user,
      _users_id_requester_notif: { use_notification: notification },
    };
  }
  return {
    _users_id_requester: 0,
    _users_id_requester_notif: { use_notification: notification, alternative_email: [email] },
  };
}

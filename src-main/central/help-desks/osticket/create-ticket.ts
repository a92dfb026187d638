import { assertToken } from '../assert-token.ts';
import type { Asked, Door } from '../door.ts';
import { flatSubject } from '../flat-subject.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDeskTicket } from '../help-desk.ts';
import { htmlOf } from '../html-text.ts';
import { markText } from '../token-mark.ts';
import { wireName } from '../wire-name.ts';
import { writeMail } from './mail-message.ts';
import { plainSigns, unreferenced } from './plain-signs.ts';
import type { OsTicketSettings } from './settings.ts';

export interface OsTicketDesk {
  readonly door: Door;
  readonly settings: OsTicketSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** As long as its column; of a longer one nothing is known. */
const SUBJECT_LETTERS = 250;

/** A create that reached nobody may be sent again, by form too; another answer may hide one that was made. */
const NOT_THERE = { 404: 'unreachable', 405: 'unreachable', 410: 'unreachable' } as const;

/** Answers the number that people say, six digits as it comes. */
export async function createTicket(desk: OsTicketDesk, ticket: HelpDeskTicket): Promise<string> {
  assertToken(ticket.token);
  const asked = desk.settings.way === 'mail' ? asMail(desk, ticket) : asForm(desk, ticket);
  const number = await desk.door.askWord({
    ...asked,
    method: 'POST',
    refusals: { ...NOT_THERE, ...asked.refusals },
  });
  if (/^[\w-]{1,40}$/u.test(number)) return number;
  throw new HelpDeskError('not-understood', 'The answer to a create is no number');
}

/**
 * An invalid field is answered with 500, and so each time again: it must not stand before the others. A
 * repeat would make no second ticket, so that a person may ask for one without looking.
 */
function asMail({ settings, now }: OsTicketDesk, ticket: HelpDeskTicket): Asked {
  const { token, requester, files } = ticket;
  const body = writeMail({
    // By this osTicket knows it again.
    messageId: `${token}@sos-poste.invalid`,
    from: requester,
    to: settings.mailbox,
    subject: subjectOf(ticket),
    text: textOf(ticket),
    files,
    at: new Date(now()),
  });
  return {
    path: '/tickets.email',
    body,
    contentType: 'message/rfc822',
    refusals: { 500: 'refused' },
  };
}

function asForm({ settings }: OsTicketDesk, ticket: HelpDeskTicket): Asked {
  const { categoryId, requester, files } = ticket;
  const topic = settings.topics[categoryId] ?? settings.defaultTopic;
  const body = {
    alert: true,
    autorespond: settings.autorespond,
    source: 'API',
    name: requester.name,
    email: requester.email,
    subject: subjectOf(ticket),
    ...(topic === undefined ? {} : { topicId: topic }),
    // Without its charset it would be read as Latin-1; base64 would not be undone.
    message: `data:text/html;charset=utf-8,${htmlOf(textOf(ticket))}`,
    attachments: files.map(({ name, mediaType, data }) => ({
      [wireName(name)]: `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`,
    })),
  };
  return { path: '/tickets.json', body };
}

function subjectOf({ subject }: HelpDeskTicket): string {
  const flat = unreferenced(plainSigns(subject));
  return flatSubject(flat, SUBJECT_LETTERS, (words) => words.length);
}

/** With the token, so that a person can find the ticket by it. */
function textOf({ text, token }: HelpDeskTicket): string {
  return markText(plainSigns(text), token);
}

import { randomUUID } from 'node:crypto';
import type { HelpDesk, HelpDeskTicket } from '../help-desks/help-desk.ts';
import { placeOnce } from '../help-desks/place-once.ts';
import type { CheckWords, Mark } from './check-words.ts';

export type Say = (mark: Mark, sentence: string) => void;

/**
 * Writes one ticket, reads it back with its files, looks for it and closes it, saying each.
 * @throws HelpDeskError
 */
export async function tryTicket(
  desk: HelpDesk,
  words: CheckWords,
  email: string,
  say: Say,
): Promise<void> {
  const ticket = trial(words, email);
  const there = await placeOnce(desk, ticket);
  const { id, number } = there;
  if (!desk.capabilities.status) {
    say('there', words.sent(number));
    say('advice', words.closeIt(number));
    return;
  }
  say('there', words.made(number, there.url, there.files.length));
  const isFound = (await desk.find(ticket.token)) === id;
  say(isFound ? 'there' : 'missing', isFound ? words.found : words.notFound);
  const isClosed = (await desk.setStatus?.(id, 'resolved')) === true;
  say(isClosed ? 'there' : 'advice', isClosed ? words.closed : words.closeIt(number));
}

/** The two kinds of file that a ticket brings: a picture, and the machine report. */
function trial({ trySubject, tryText }: CheckWords, email: string): HelpDeskTicket {
  return {
    token: randomUUID(),
    // No category has this name, so it goes where those without a place of their own go.
    categoryId: '*',
    subject: trySubject,
    text: tryText,
    requester: { name: 'SOS Poste', email, poste: 'SOS-POSTE' },
    files: [
      { name: 'essai.png', mediaType: 'image/png', data: Buffer.from(ONE_DOT, 'base64') },
      { name: 'essai.json', mediaType: 'application/json', data: Buffer.from('{"essai":true}') },
    ],
  };
}

const ONE_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

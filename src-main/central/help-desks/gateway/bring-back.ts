import type { TicketStatus } from '#shared/ticket.ts';
import { SYSTEM } from '../../tickets/follow-ticket.ts';
import { systemSentence } from '../../tickets/system-sentences.ts';
import type { HandOver } from '../../store/hand-over-store.ts';
import type { TicketRecord } from '../../store/store.ts';
import { assertOurs } from '../assert-ours.ts';
import type { ForeignMessage, ForeignTicket } from '../help-desk.ts';
import { TICKET_WORDS } from '../ticket-words.ts';
import { addForeignMessage } from './add-foreign-message.ts';
import { readAnswerFiles } from './answer-files.ts';
import { foreignKey } from './foreign-key.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/** A thread's own limits. */
const LONGEST_TEXT = 8000;
const LONGEST_AUTHOR = 120;

/**
 * Merges what was read there into the ticket here: its number, each message once, its status. May be
 * repeated, and cut short, at any point.
 * @throws HelpDeskError `not-ours` when what was read is not this ticket.
 */
export async function bringBack(
  ports: GatewayPorts,
  handOver: Pick<HandOver, 'reference' | 'token' | 'foreign'>,
  there: ForeignTicket,
): Promise<void> {
  const { reference, token } = handOver;
  assertOurs(there, token);
  const ticket = await ports.store.tickets.find(reference);
  if (ticket === undefined) throw new Error(`${reference} is followed and is not there`);
  const known = new Set(ticket.thread.map(({ id }) => id));
  if (!known.has(foreignKey(reference, NUMBER))) await tellNumber(ports, ticket, there);
  for (const message of there.thread) {
    if (message.token !== null && known.has(message.token)) continue;
    if (known.has(foreignKey(reference, message.id))) continue;
    await bringMessage(ports, ticket, there.id, message);
  }
  await bringStatus(ports, ticket, handOver, there);
}

/** Its place among the foreign ids of a ticket; no message has it. */
const NUMBER = 'number';

async function tellNumber(
  ports: GatewayPorts,
  { reference, content }: TicketRecord,
  { number }: ForeignTicket,
): Promise<void> {
  const title = `${ports.desk.capabilities.name}, n° ${number}`;
  const text = systemSentence('handed-over', content.language, title);
  const at = new Date(ports.clock.now()).toISOString();
  const message = { at, from: 'system', author: SYSTEM, text } as const;
  await addForeignMessage(ports, reference, { foreignId: NUMBER, message });
}

async function bringMessage(
  ports: GatewayPorts,
  { reference, content }: TicketRecord,
  id: string,
  { id: foreignId, at, from, author, text, files }: ForeignMessage,
): Promise<void> {
  const { pictures, left } = await readAnswerFiles(ports.desk, id, files);
  const words = TICKET_WORDS[content.language];
  const also = left.length === 0 ? '' : `${words.leftThere} ${left.join(', ')}`;
  const whole = cut([text, also].filter((part) => part !== '').join('\n\n'), LONGEST_TEXT);
  if (whole === '' && pictures.length === 0) return;
  const message = { at, from, author: cut(author, LONGEST_AUTHOR), text: whole };
  await addForeignMessage(ports, reference, { foreignId, message, pictures });
  ports.log.info('answer-brought', { reference });
}

/**
 * What was changed here and not told yet goes first: it is what somebody has just said. Otherwise the
 * ticket stands here as it stands there.
 */
async function bringStatus(
  ports: GatewayPorts,
  { reference, content, status: here }: TicketRecord,
  { foreign }: Pick<HandOver, 'foreign'>,
  there: ForeignTicket,
): Promise<void> {
  const { number, url, status } = there;
  const changedHere = foreign !== null && here !== foreign.settled;
  const follows = status !== (foreign?.status ?? 'new') && !changedHere && status !== here;
  if (follows) {
    const text = systemSentence(`support-${status}`, content.language);
    const message = { at: there.updatedAt, from: 'system', author: SYSTEM, text } as const;
    const foreignId = `status ${there.updatedAt} ${status}`;
    await addForeignMessage(ports, reference, { foreignId, message, status });
  }
  const settled: TicketStatus = settledAt(follows ? status : here, foreign?.settled, changedHere);
  const readUpTo = foreign?.readUpTo ?? secondBefore(there.createdAt);
  await ports.store.handOvers.keepForeign(reference, { number, url, status, settled, readUpTo });
}

/** What is said in the second in which a ticket was made, by a machine say, is read too. */
function secondBefore(moment: string): string {
  return new Date(Date.parse(moment) - 1000).toISOString();
}

function settledAt(here: TicketStatus, before: TicketStatus | undefined, changedHere: boolean) {
  return changedHere && before !== undefined ? before : here;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

import type { ForeignFile, ForeignMessage, ForeignTicket } from '../help-desk.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import { TICKET_GONE } from '../door-faults.ts';
import { plainTextOf } from '../plain-text.ts';
import { readSigned } from '../signed-text.ts';
import { assertId } from '../assert-id.ts';
import { readPages, type RequestTrackerDesk } from './desk.ts';
import { Part, PartContent, Ticket, Transaction, valueOf } from './schemas.ts';
import { statusOf } from './settings.ts';

/** Five requests, and one more for each message. */
export async function readTicket(desk: RequestTrackerDesk, asked: string): Promise<ForeignTicket> {
  assertId(asked);
  const { door, settings } = desk;
  const ticket = await door.ask({
    path: `/ticket/${asked}`,
    schema: Ticket,
    refusals: TICKET_GONE,
  });
  // A ticket that was merged into another one is answered with that one.
  const { id, Status } = ticket;
  if (Status === 'deleted') throw new HelpDeskError('gone', `Ticket ${id} is deleted`);
  const said = await readPages(
    desk,
    `/ticket/${id}/history?fields=Type,Created,Creator&fields%5BCreator%5D=RealName`,
    Transaction,
  );
  const parts = await readPages(
    desk,
    `/ticket/${id}/attachments?fields=TransactionId,ContentType,Filename,ContentLength`,
    Part,
  );
  const thread: ForeignMessage[] = [];
  // Everything else is private (`Comment`) or of no matter to the requester.
  for (const one of said.filter(({ Type }) => Type === 'Correspond')) {
    thread.push(await readMessage(desk, ticket, one, parts));
  }
  const created = said.filter(({ Type }) => Type === 'Create');
  return {
    id,
    number: id,
    url: `${settings.url.replace(/\/+$/u, '')}/Ticket/Display.html?id=${id}`,
    token: valueOf(ticket.CustomFields, settings.tokenField),
    subject: ticket.Subject,
    status: statusOf(settings, Status),
    createdAt: ticket.Created,
    updatedAt: ticket.LastUpdated,
    files: created.flatMap((one) => filesOf(one, parts)),
    thread,
  };
}

async function readMessage(
  desk: RequestTrackerDesk,
  { Creator: ours, Requestor }: Ticket,
  { id, Created: at, Creator }: Transaction,
  parts: readonly Part[],
): Promise<ForeignMessage> {
  const raw = await readText(desk, id, parts);
  const base = { id, at, files: filesOf({ id }, parts) };
  // The ticket is ours, so who made it is the account we speak with; anybody may quote a signature.
  const signed = Creator.id === ours.id ? readSigned(raw) : undefined;
  if (signed !== undefined) return { ...base, from: 'requester', ...signed };
  const from = Requestor.some((one) => one.id === Creator.id) ? 'requester' : 'support';
  const author = Creator.RealName ?? '';
  return { ...base, from, author: author === '' ? Creator.id : author, text: raw, token: null };
}

async function readText(
  { door }: RequestTrackerDesk,
  transactionId: string,
  parts: readonly Part[],
): Promise<string> {
  const texts = parts.filter(
    (part) =>
      part.TransactionId === transactionId && !isFile(part) && /^text\//iu.test(part.ContentType),
  );
  // A mail brings both; the plain one needs no undoing.
  const part = texts.find(({ ContentType }) => /^text\/plain/iu.test(ContentType)) ?? texts[0];
  if (part === undefined) return '';
  const { ContentType, Content } = await door.ask({
    path: `/attachment/${part.id}`,
    schema: PartContent,
  });
  const text = Buffer.from(Content ?? '', 'base64').toString();
  if (/^text\/html/iu.test(ContentType)) return plainTextOf(text);
  return text.replace(/\r\n?/gu, '\n').trim();
}

function filesOf({ id }: Pick<Transaction, 'id'>, parts: readonly Part[]): ForeignFile[] {
  return parts
    .filter((part) => part.TransactionId === id && isFile(part))
    .map((part) => ({
      id: part.id,
      name: part.Filename ?? '',
      mediaType: part.ContentType,
      bytes: part.ContentLength,
      sha256: null,
    }));
}

function isFile({ Filename }: Part): boolean {
  return (Filename ?? '') !== '';
}

export async function readFile({ door }: RequestTrackerDesk, fileId: string): Promise<Uint8Array> {
  assertId(fileId);
  const { Content } = await door.ask({ path: `/attachment/${fileId}`, schema: PartContent });
  return Buffer.from(Content ?? '', 'base64');
}

import { assertId } from '../assert-id.ts';
import { TICKET_GONE } from '../door-faults.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { ForeignFile, ForeignMessage, ForeignTicket } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import { readSigned } from '../signed-text.ts';
import type { ZammadDesk } from './desk.ts';
import { Articles, Ticket, tokenOf, type Article, type Attachment } from './schemas.ts';
import { statusOf } from './settings.ts';

/** Two requests. */
export async function readTicket(desk: ZammadDesk, asked: string): Promise<ForeignTicket> {
  const { door, settings } = desk;
  const ticket = await readCore(desk, asked);
  const { id, created_by_id: ours } = ticket;
  const articles = await door.ask({ path: `/ticket_articles/by_ticket/${id}`, schema: Articles });
  const said = articles
    // An agent is shown the internal ones; those of the system are mails that it has sent.
    .filter(({ internal, sender }) => !internal && sender !== 'System')
    .toSorted((one, other) => one.id - other.id);
  // The ticket is ours, so who made it is the account we speak with; a merge may bring older ones.
  const own = said.find((one) => one.created_by_id === ours && signedBy(one, ours) === undefined);
  return {
    id: String(id),
    number: ticket.number,
    url: `${settings.url.replace(/\/+$/u, '')}/#ticket/zoom/${id}`,
    token: tokenOf(ticket, settings.tokenField),
    subject: ticket.title,
    status: statusOf(settings, ticket.state),
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    files: own === undefined ? [] : filesOf(own),
    thread: said.filter((one) => one !== own).map((one) => asMessage(one, ours)),
  };
}

export function readCore({ door }: ZammadDesk, id: string): Promise<Ticket> {
  assertId(id);
  return door.ask({
    path: `/tickets/${id}?expand=true`,
    schema: Ticket,
    refusals: TICKET_GONE,
  });
}

function asMessage(article: Article, ours: number): ForeignMessage {
  const base = { id: String(article.id), at: article.created_at, files: filesOf(article) };
  const signed = signedBy(article, ours);
  if (signed !== undefined) return { ...base, from: 'requester', ...signed };
  const author = (article.from ?? '').replace(/\s*<[^<>]*>\s*$/u, '').replace(/^"(.*)"$/u, '$1');
  const from = article.sender === 'Customer' ? 'requester' : 'support';
  return { ...base, from, author, text: textOf(article), token: null };
}

/** Anybody may quote a signature; only what our own account said is read as signed. */
function signedBy(article: Article, ours: number) {
  return article.created_by_id === ours ? readSigned(textOf(article)) : undefined;
}

function textOf({ body, content_type: type }: Article): string {
  const text = body ?? '';
  return /html/iu.test(type ?? '') ? plainTextOf(text) : text.replace(/\r\n?/gu, '\n').trim();
}

function filesOf({ id, attachments }: Article): ForeignFile[] {
  return attachments.map((attachment) => ({
    // Fetched by both numbers.
    id: `${id}-${attachment.id}`,
    name: attachment.filename,
    mediaType: mediaTypeOf(attachment),
    bytes: attachment.size,
    sha256: null,
  }));
}

function mediaTypeOf({ preferences }: Attachment): string {
  const type = preferences?.['Mime-Type'] ?? preferences?.['Content-Type'];
  return typeof type === 'string' ? type : 'application/octet-stream';
}

export async function readFile(
  { door, settings }: ZammadDesk,
  ticketId: string,
  fileId: string,
): Promise<Uint8Array> {
  assertId(ticketId);
  const [, article, attachment] = /^(\d{1,15})-(\d{1,15})$/u.exec(fileId) ?? [];
  if (article === undefined || attachment === undefined) {
    throw new HelpDeskError('gone', 'Not a file of this help desk');
  }
  // The limit may have been another when it came.
  const most = 4 * settings.largestAttachmentBytes;
  return door.readBytes(`/ticket_attachment/${ticketId}/${article}/${attachment}`, most);
}

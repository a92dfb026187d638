import type { NewReply, RemoteTicket, StatusChange } from '#shared/central-api.ts';
import { FaultError } from '#shared/errors.ts';
import { parseReference } from '#shared/reference.ts';
import { assertNever } from '#shared/result.ts';
import type { ThreadMessage } from '#shared/ticket.ts';
import { hashOf } from '../access/secrets.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { StoredPicture, TicketRecord } from '../store/store.ts';
import { systemSentence } from './system-sentences.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

/** What a requester must know to see a ticket: both, or the answer is the same `not-found`. */
export interface Asked {
  readonly reference: string;
  readonly email: string;
}

/** @throws FaultError `not-found`. */
export async function readTicket(ports: Ports, asked: Asked): Promise<RemoteTicket> {
  return asRequesterSees(await find(ports, asked));
}

/** @throws FaultError `not-found`. */
export async function readPicture(
  ports: Ports,
  asked: Asked,
  sha256: string,
): Promise<StoredPicture> {
  const { reference } = await find(ports, asked);
  const picture = await ports.store.tickets.readPicture(reference, sha256);
  if (picture === undefined) throw notFound();
  return picture;
}

/** Adds the requester's words, once per key. @throws FaultError `not-found` or `key-reused`. */
export async function replyAsRequester(
  ports: Ports,
  asked: Asked,
  { key, text }: NewReply & { readonly key: string },
): Promise<RemoteTicket> {
  const ticket = await find(ports, asked);
  const { reference } = ticket;
  const contentHash = hashOf(JSON.stringify([reference, text]));
  const at = isoNow(ports.clock);
  const outcome = await ports.store.tickets.change({
    reference,
    messages: [requesterSays(ports, ticket, text, at)],
    // An answer is what "waiting" waited for; a word of thanks does not reopen what is solved.
    status: ticket.status === 'waiting-requester' ? 'in-progress' : ticket.status,
    at,
    once: { key, contentHash },
  });
  if (outcome === 'key-known') await checkSameRequest(ports, key, contentHash);
  return readTicket(ports, asked);
}

/** Saying it twice changes nothing. @throws FaultError `not-found`. */
export async function changeStatusAsRequester(
  ports: Ports,
  asked: Asked,
  { to, reason }: StatusChange,
): Promise<RemoteTicket> {
  const ticket = await find(ports, asked);
  if ((ticket.status === 'resolved') === (to === 'resolved')) return asRequesterSees(ticket);
  const at = isoNow(ports.clock);
  const notice = systemMessage(ports, ticket, `requester-${to}`, at);
  await ports.store.tickets.change({
    reference: ticket.reference,
    messages: reason === '' ? [notice] : [notice, requesterSays(ports, ticket, reason, at)],
    status: statusAfter(to),
    at,
  });
  return readTicket(ports, asked);
}

export function systemMessage(
  { random }: Pick<Ports, 'random'>,
  { content }: Pick<TicketRecord, 'content'>,
  event: Parameters<typeof systemSentence>[0],
  at: string,
): ThreadMessage {
  const text = systemSentence(event, content.language);
  return { id: random.id(), at, from: 'system', author: 'SOS Poste', text };
}

function statusAfter(to: StatusChange['to']): TicketRecord['status'] {
  switch (to) {
    case 'resolved':
      return 'resolved';
    case 'reopened':
      return 'in-progress';
    default:
      return assertNever(to);
  }
}

function requesterSays({ random }: Ports, ticket: TicketRecord, text: string, at: string) {
  const { name: author } = ticket.content.requester;
  return { id: random.id(), at, from: 'requester', author, text } as const;
}

async function checkSameRequest({ store }: Ports, key: string, contentHash: string): Promise<void> {
  const known = await store.tickets.findKey(key);
  if (known?.contentHash === contentHash) return;
  throw new FaultError('key-reused', 'The key was used for another request');
}

async function find({ store }: Ports, { reference, email }: Asked): Promise<TicketRecord> {
  const parsed = parseReference(reference);
  if (parsed === undefined) throw notFound();
  const ticket = await store.tickets.findForRequester(parsed, email);
  if (ticket === undefined) throw notFound();
  return ticket;
}

function notFound(): FaultError {
  return new FaultError('not-found', 'No such ticket for this e-mail');
}

function asRequesterSees(ticket: TicketRecord): RemoteTicket {
  const { reference, provisionalReference, categoryId, subject, status } = ticket;
  const { createdAt, updatedAt, thread, attachments } = ticket;
  return {
    ...{ reference, provisionalReference, categoryId, subject, status, createdAt, updatedAt },
    thread: [...thread],
    attachments: [...attachments],
  };
}

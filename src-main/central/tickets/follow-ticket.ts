import type { RemoteTicket, StatusChange } from '#shared/remote-ticket.ts';
import { FaultError } from '#shared/errors.ts';
import { parseReference } from '#shared/reference.ts';
import { assertNever } from '#shared/result.ts';
import type { NewThreadMessage, ThreadMessage } from '#shared/ticket.ts';
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
  return asRequesterSees(await findForRequester(ports, asked));
}

/** @throws FaultError `not-found`. */
export async function readPicture(
  ports: Ports,
  asked: Asked,
  sha256: string,
): Promise<StoredPicture> {
  const { reference } = await findForRequester(ports, asked);
  const picture = await ports.store.tickets.readPicture(reference, sha256);
  if (picture === undefined) throw notFound();
  return picture;
}

/** Saying it twice changes nothing. @throws FaultError `not-found`. */
export async function changeStatusAsRequester(
  ports: Ports,
  asked: Asked,
  { to, reason }: StatusChange,
): Promise<RemoteTicket> {
  const ticket = await findForRequester(ports, asked);
  if ((ticket.status === 'resolved') === (to === 'resolved')) return asRequesterSees(ticket);
  assertOpenEnough(ports, ticket);
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

/** Who speaks where nobody of the team does. */
export const SYSTEM = 'SOS Poste';

export function systemMessage(
  { random }: Pick<Ports, 'random'>,
  { content }: Pick<TicketRecord, 'content'>,
  event: Parameters<typeof systemSentence>[0],
  at: string,
  title = '',
): NewThreadMessage {
  const text = systemSentence(event, content.language, title);
  return { id: random.id(), at, from: 'system', author: SYSTEM, text };
}

export function statusAfter(to: StatusChange['to']): TicketRecord['status'] {
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

/** Thanks may come late; a fault that comes back after this is another fault. */
const CLOSED_AFTER_MS = 90 * 24 * 3600_000;

/** @throws FaultError `ticket-closed`. */
export function assertOpenEnough({ clock }: Pick<Ports, 'clock'>, ticket: TicketRecord): void {
  const { status, updatedAt, reference } = ticket;
  if (status !== 'resolved' || clock.now() - Date.parse(updatedAt) < CLOSED_AFTER_MS) return;
  throw new FaultError('ticket-closed', `${reference} has been solved since ${updatedAt}`);
}

/** @throws FaultError `not-found`. */
export async function findForRequester(
  { store }: Ports,
  { reference, email }: Asked,
): Promise<TicketRecord> {
  const parsed = parseReference(reference);
  if (parsed === undefined) throw notFound();
  const ticket = await store.tickets.findForRequester(parsed, email);
  if (ticket === undefined) throw notFound();
  return ticket;
}

function notFound(): FaultError {
  return new FaultError('not-found', 'No such ticket for this e-mail');
}

/** Who of the team changed a status stays within the team; who answers does not. */
function asRequesterReads(message: ThreadMessage): ThreadMessage {
  return message.from === 'system' ? { ...message, author: SYSTEM } : message;
}

function asRequesterSees(ticket: TicketRecord): RemoteTicket {
  const { reference, provisionalReference, categoryId, subject, status } = ticket;
  const { createdAt, updatedAt, thread, attachments, content } = ticket;
  const { name, poste } = content.requester;
  return {
    ...{ reference, provisionalReference, categoryId, subject, status, createdAt, updatedAt },
    description: content.description,
    requester: { name, poste },
    thread: thread.map(asRequesterReads),
    attachments: [...attachments],
  };
}

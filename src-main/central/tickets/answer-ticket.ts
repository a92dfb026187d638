import type { TicketStatus } from '#shared/ticket.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { Assignee, Assignment } from '../store/desk-records.ts';
import type { TicketRecord, TicketStore } from '../store/store.ts';
import { systemMessage } from './follow-ticket.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;
type Outcome = Awaited<ReturnType<TicketStore['assign']>>;

/** Who of the team acts, and which version of the ticket they have before them. */
export interface Act {
  readonly by: Assignee;
  /** Undefined does it whatever happened meanwhile. */
  readonly seen: number | undefined;
}

export interface SupportReply {
  readonly text: string;
  /** Where the ticket stands afterwards. */
  readonly status: TicketStatus;
}

/** The first to answer a ticket that is nobody's takes care of it from then on. */
export async function replyAsSupport(
  ports: Ports,
  ticket: TicketRecord,
  { text, status }: SupportReply,
  { by, seen }: Act,
): Promise<Outcome> {
  const at = isoNow(ports.clock);
  const reply = { id: ports.random.id(), at, from: 'support', author: by.name, text } as const;
  const messages = [reply, ...statusNotice(ports, ticket, status, { by: by.name, at })];
  const assign = ticket.assignee === null ? { to: by, by: by.name } : undefined;
  return change(ports, { reference: ticket.reference, messages, status, at, seen, assign });
}

/** Choosing the status it already has changes nothing. */
export async function changeStatusAsSupport(
  ports: Ports,
  ticket: TicketRecord,
  status: TicketStatus,
  { by, seen }: Act,
): Promise<Outcome> {
  const at = isoNow(ports.clock);
  const messages = statusNotice(ports, ticket, status, { by: by.name, at });
  if (messages.length === 0) return 'changed';
  return change(ports, { reference: ticket.reference, messages, status, at, seen });
}

/** Whoever takes a new ticket works on it, which its requester is told. */
export async function takeTicket(
  ports: Ports,
  ticket: TicketRecord,
  { by, seen }: Act,
): Promise<Outcome> {
  if (ticket.status !== 'new') return assignTicket(ports, ticket, by, { by, seen });
  const at = isoNow(ports.clock);
  const status = 'in-progress';
  const messages = statusNotice(ports, ticket, status, { by: by.name, at });
  const assign: Assignment = { to: by, by: by.name };
  return change(ports, { reference: ticket.reference, messages, status, at, seen, assign });
}

/** Giving it to whom it belongs already changes nothing. */
export async function assignTicket(
  { store, clock }: Ports,
  { reference, assignee }: TicketRecord,
  to: Assignee | null,
  { by, seen }: Act,
): Promise<Outcome> {
  if ((assignee?.id ?? null) === (to?.id ?? null)) return 'changed';
  return store.tickets.assign({ reference, to, by: by.name, at: isoNow(clock), seen });
}

async function change(
  { store }: Ports,
  what: Parameters<TicketStore['change']>[0],
): Promise<Outcome> {
  return (await store.tickets.change(what)) === 'changed-meanwhile'
    ? 'changed-meanwhile'
    : 'changed';
}

function statusNotice(
  ports: Ports,
  ticket: TicketRecord,
  status: TicketStatus,
  { by, at }: { by: string; at: string },
) {
  if (status === ticket.status) return [];
  return [{ ...systemMessage(ports, ticket, `support-${status}`, at), author: by }];
}

import type { TicketStatus } from '#shared/ticket.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import { systemMessage } from './follow-ticket.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

export interface SupportReply {
  readonly author: string;
  readonly text: string;
  /** Where the ticket stands afterwards. */
  readonly status: TicketStatus;
}

export async function replyAsSupport(
  ports: Ports,
  ticket: TicketRecord,
  { author, text, status }: SupportReply,
): Promise<void> {
  const at = isoNow(ports.clock);
  const reply = { id: ports.random.id(), at, from: 'support', author, text } as const;
  const messages = [reply, ...statusNotice(ports, ticket, status, at)];
  await ports.store.tickets.change({ reference: ticket.reference, messages, status, at });
}

/** Choosing the status it already has changes nothing. */
export async function changeStatusAsSupport(
  ports: Ports,
  ticket: TicketRecord,
  status: TicketStatus,
): Promise<void> {
  const at = isoNow(ports.clock);
  const messages = statusNotice(ports, ticket, status, at);
  if (messages.length === 0) return;
  await ports.store.tickets.change({ reference: ticket.reference, messages, status, at });
}

function statusNotice(ports: Ports, ticket: TicketRecord, status: TicketStatus, at: string) {
  return status === ticket.status ? [] : [systemMessage(ports, ticket, `support-${status}`, at)];
}

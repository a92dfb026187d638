import type { Notice } from '#shared/article.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { systemMessage } from '../tickets/follow-ticket.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random'>;

/**
 * The tickets belong to the notice from now on, their postes are counted, and each thread says so.
 * One that belongs to it already, or that is no longer there, is left alone. Answers how many were attached.
 */
export async function attachTickets(
  ports: Ports,
  notice: Notice,
  references: readonly string[],
): Promise<number> {
  const { tickets, incidents } = ports.store;
  const at = isoNow(ports.clock);
  let attached = 0;
  for (const reference of references) {
    const ticket = await tickets.find(reference);
    if (ticket === undefined || (await incidents.noticeOf(reference)) === notice.id) continue;
    const message = systemMessage(ports, ticket, 'incident-attached', at, notice.title);
    const status = ticket.status === 'new' ? 'in-progress' : ticket.status;
    await tickets.change({ reference, messages: [message], status, at, noticeId: notice.id });
    attached += 1;
  }
  return attached;
}

/** Tells every ticket of the notice that it is over, and resolves it. Answers how many there were. */
export async function resolveAttached(ports: Ports, notice: Notice): Promise<number> {
  const { tickets, incidents } = ports.store;
  const at = isoNow(ports.clock);
  const open = (await incidents.ticketsOf(notice.id)).filter(({ status }) => status !== 'resolved');
  for (const { reference } of open) {
    const ticket = await tickets.find(reference);
    if (ticket === undefined) continue;
    const message = systemMessage(ports, ticket, 'incident-ended', at, notice.title);
    await tickets.change({ reference, messages: [message], status: 'resolved', at });
  }
  return open.length;
}

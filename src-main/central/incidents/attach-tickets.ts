import type { Notice } from '#shared/article.ts';
import type { ThreadChange, TicketRecord } from '../store/store.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { systemMessage } from '../tickets/follow-ticket.ts';

/** Nobody writes to one ticket that often. */
const MOST_TRIES = 20;

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
  const { incidents } = ports.store;
  const at = isoNow(ports.clock);
  let attached = 0;
  for (const reference of references) {
    if ((await incidents.noticeOf(reference)) === notice.id) continue;
    const isAttached = await changeAsItStands(ports, reference, (ticket) => ({
      messages: [systemMessage(ports, ticket, 'incident-attached', at, notice.title)],
      status: ticket.status === 'new' ? 'in-progress' : ticket.status,
      ...{ at, noticeId: notice.id },
    }));
    if (isAttached) attached += 1;
  }
  return attached;
}

/** Tells every ticket of the notice that it is over, and resolves it. Answers how many there were. */
export async function resolveAttached(ports: Ports, notice: Notice): Promise<number> {
  const { incidents } = ports.store;
  const at = isoNow(ports.clock);
  const open = (await incidents.ticketsOf(notice.id)).filter(({ status }) => status !== 'resolved');
  for (const { reference } of open) {
    await changeAsItStands(ports, reference, (ticket) => {
      // Somebody was quicker: its thread has said so.
      if (ticket.status === 'resolved') return undefined;
      const message = systemMessage(ports, ticket, 'incident-ended', at, notice.title);
      return { messages: [message], status: 'resolved', at };
    });
  }
  return open.length;
}

type Change = Omit<ThreadChange, 'reference' | 'seen'>;

/** A colleague may write at the same moment: what was read is read again, rather than written over. */
async function changeAsItStands(
  { store: { tickets } }: Ports,
  reference: string,
  changeOf: (ticket: TicketRecord) => Change | undefined,
): Promise<boolean> {
  for (let left = MOST_TRIES; left > 0; left -= 1) {
    const ticket = await tickets.find(reference);
    const change = ticket && changeOf(ticket);
    if (change === undefined) return false;
    const outcome = await tickets.change({ ...change, reference, seen: ticket?.version });
    if (outcome !== 'changed-meanwhile') return true;
  }
  throw new Error(`Ticket ${reference} changes at every try`);
}

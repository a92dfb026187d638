import { SYSTEM } from './follow-ticket.ts';
import { audit } from '../access/audit.ts';
import type { CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';

/**
 * The least a site may set. Until then a requester may still reopen a ticket, and a poste that was switched
 * off may still repeat what the central has answered already.
 */
export const LEAST_KEPT_DAYS = 100;

/** Few enough that nobody waits long for the store, which overwrites what they were. */
const AT_ONCE = 20;
const DAY_MS = 86_400_000;

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'keepResolvedDays'>;

/** Erases what the site no longer wants to keep, and notes how much it was: the audit log alone tells of it. */
export async function eraseOldTickets(ports: Ports): Promise<void> {
  const { store, clock, keepResolvedDays: days } = ports;
  if (days === undefined) return;
  const before = new Date(clock.now() - days * DAY_MS).toISOString();
  let count = 0;
  let erased: number;
  do {
    erased = await store.tickets.eraseResolvedBefore(before, AT_ONCE);
    count += erased;
  } while (erased === AT_ONCE);
  if (count > 0) await audit(ports, SYSTEM, { kind: 'tickets-erased', count, days });
}

/** When a ticket will be erased unless something is added to it; undefined while it is open, or for ever. */
export function erasedAt(
  { status, updatedAt }: Pick<TicketRecord, 'status' | 'updatedAt'>,
  days: number | undefined,
): string | undefined {
  if (days === undefined || status !== 'resolved') return undefined;
  return new Date(Date.parse(updatedAt) + days * DAY_MS).toISOString();
}

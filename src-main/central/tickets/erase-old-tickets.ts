import { setTimeout as pause } from 'node:timers/promises';
import { audit } from '../access/audit.ts';
import type { CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import { SYSTEM } from './follow-ticket.ts';

/**
 * The least a site may set. Until then a requester may still reopen a ticket, and a poste that was switched
 * off may still repeat what the central has answered already.
 */
export const LEAST_KEPT_DAYS = 100;

/** Some 50 ms on a file, with pictures; then whoever waits has their turn. */
const AT_ONCE = 20;
const PAUSE_MS = 50;
const DAY_MS = 86_400_000;

interface Ports extends Pick<CentralPorts, 'store' | 'clock' | 'keepResolvedDays'> {
  /** The central stops: what has begun is ended, and nothing more. */
  readonly isEnding?: () => boolean;
}

/** Erases what the site no longer wants to keep, and notes how much it was: the audit log alone tells of it. */
export async function eraseOldTickets(ports: Ports): Promise<void> {
  const { store, clock, keepResolvedDays: days } = ports;
  if (days === undefined) return;
  const before = new Date(clock.now() - days * DAY_MS).toISOString();
  let count = 0;
  try {
    let erased = AT_ONCE;
    while (erased === AT_ONCE && ports.isEnding?.() !== true) {
      if (count > 0) await pause(PAUSE_MS);
      erased = await store.tickets.eraseResolvedBefore(before, AT_ONCE);
      count += erased;
    }
  } finally {
    if (count > 0) await audit(ports, SYSTEM, { kind: 'tickets-erased', count, days });
  }
}

/** Before then a resolved ticket is not erased, were nothing added to it; undefined while it is open, or for ever. */
export function erasedAt(
  { status, updatedAt }: Pick<TicketRecord, 'status' | 'updatedAt'>,
  days: number | undefined,
): string | undefined {
  if (days === undefined || status !== 'resolved') return undefined;
  return new Date(Date.parse(updatedAt) + days * DAY_MS).toISOString();
}

import type { ClaimedTicket, QueuedTicket, QueueStore } from '#core/tickets/queue-store.ts';
import { URGENCIES } from '#shared/category.ts';
import { LONGEST_WAIT_MS } from '#core/tickets/retry-policy.ts';
import { assertMove } from '#shared/delivery-moves.ts';
import type { DeliveryState } from '#shared/delivery.ts';

interface Row {
  readonly ticket: QueuedTicket;
  readonly rank: number;
  state: DeliveryState;
  attempts: number;
  /** Milliseconds since 1970; null when no attempt is planned. */
  nextAttemptAt: number | null;
}

export interface MemoryQueueStore extends QueueStore {
  stateOf(key: string): DeliveryState | undefined;
}

/**
 * The queue without a disk, where five thousand are needed at once. It keeps every promise of the
 * real one but survival; `tests/contract/queue-store.spec.ts` holds both to them.
 */
export function createMemoryQueueStore(): MemoryQueueStore {
  const rows = new Map<string, Row>();
  const queued = () => [...rows.values()].filter(({ state }) => state === 'queued');
  /** What no plan reaches was planned by a clock since turned back: due now. */
  const dueAt = ({ nextAttemptAt }: Row, now: number) =>
    nextAttemptAt === null || nextAttemptAt > now + LONGEST_WAIT_MS ? now : nextAttemptAt;

  function move(row: Row, state: DeliveryState, nextAttemptAt: number | null): void {
    row.state = state;
    row.nextAttemptAt = nextAttemptAt;
  }

  return {
    stateOf: (key) => rows.get(key)?.state,

    enqueue(ticket, urgency, now) {
      if (rows.has(ticket.key)) throw new Error(`The key ${ticket.key} is already queued`);
      const rank = URGENCIES.indexOf(urgency);
      rows.set(ticket.key, { ticket, rank, state: 'queued', attempts: 0, nextAttemptAt: now });
    },

    claimNext(now): ClaimedTicket | undefined {
      // Sorting is stable and a map keeps the order of arrival: the oldest first among equals.
      const [row] = queued()
        .filter((waiting) => dueAt(waiting, now) <= now)
        .sort((a, b) => a.rank - b.rank);
      if (row === undefined) return undefined;
      row.attempts += 1;
      move(row, 'sending', row.nextAttemptAt);
      const reducible = row.ticket.pictures.length > 0;
      return { ...row.ticket, attempts: row.attempts, reducible };
    },

    settle(key, settlement) {
      const row = rows.get(key);
      if (row === undefined) throw new Error(`No ticket has the key ${key}`);
      if (row.state === 'queued' || row.state === 'delivered') return;
      assertMove(row.state, settlement.state);
      move(row, settlement.state, settlement.state === 'queued' ? settlement.nextAttemptAt : null);
    },

    requeueInterrupted(now) {
      for (const row of rows.values()) if (row.state === 'sending') move(row, 'queued', now);
    },

    hasten(now, key) {
      for (const row of key === undefined ? queued() : [rows.get(key)]) {
        if (row?.state === 'queued' || row?.state === 'needs-attention') move(row, 'queued', now);
      }
    },

    earliestAttempt(now) {
      const times = queued().map((waiting) => dueAt(waiting, now));
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}

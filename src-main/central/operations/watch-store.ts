import { Gauge, type Registry } from 'prom-client';
import { TicketStatus } from '#shared/ticket.ts';
import { HAND_OVER_STATES } from '../store/hand-over-store.ts';
import type { CentralStore } from '../store/store.ts';
import type { Clock } from '../ports.ts';

export interface WatchedStore {
  readonly store: CentralStore;
  readonly clock: Clock;
  readonly registers: Registry[];
}

/** How many tickets there are, and how far they are on their way to the site’s help desk. */
export function watchStore(watched: WatchedStore): void {
  countTickets(watched);
  countHandOvers(watched);
  new Gauge({
    name: 'sos_poste_store_answers',
    help: '1 while the store answers; the counts of tickets are left out otherwise.',
    registers: watched.registers,
    async collect() {
      const answers = await watched.store.check().then(
        () => 1,
        () => 0,
      );
      this.set(answers);
    },
  });
}

function countTickets({ store, registers }: WatchedStore): void {
  new Gauge({
    name: 'sos_poste_tickets',
    help: 'Tickets in the store, by status.',
    labelNames: ['status'],
    registers,
    collect() {
      return unlessAway(this, async () => {
        const groups = await store.tickets.countGroups('');
        for (const status of TicketStatus.options) {
          const ours = groups.filter((group) => group.status === status);
          this.set(
            { status },
            ours.reduce((sum, { total }) => sum + total, 0),
          );
        }
      });
    },
  });
}

function countHandOvers({ store, clock, registers }: WatchedStore): void {
  new Gauge({
    name: 'sos_poste_hand_overs',
    help: 'Tickets on their way to the site’s help desk, by how far they are.',
    labelNames: ['state'],
    registers,
    collect() {
      return unlessAway(this, async () => {
        const { counts } = await store.handOvers.countHandOvers();
        for (const state of HAND_OVER_STATES) this.set({ state }, counts[state] ?? 0);
      });
    },
  });
  // Counted anew: figures are collected side by side, and one must not wait for the other’s.
  new Gauge({
    name: 'sos_poste_hand_over_waiting_seconds',
    help: 'Age of the oldest ticket that is not at the help desk yet; 0 when none waits.',
    registers,
    collect() {
      return unlessAway(this, async () => {
        const { oldestWaiting } = await store.handOvers.countHandOvers();
        const since = oldestWaiting === null ? clock.now() : Date.parse(oldestWaiting);
        this.set(Math.max(0, (clock.now() - since) / 1000));
      });
    },
  });
}

/** A store that does not answer leaves a gap: an old count would look like a true one. */
async function unlessAway(gauge: Gauge, count: () => Promise<void>): Promise<void> {
  gauge.reset();
  await count().catch(() => undefined);
}

import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createDelivery, type DeliveryPorts } from '#central/help-desks/deliver-to-help-desk.ts';
import { createPace } from '#central/help-desks/pace.ts';
import type { HelpDesk } from '#central/help-desks/help-desk.ts';
import { createHold } from '#central/help-desks/hold.ts';
import { createSqliteStore } from '#central/store/sqlite/create-sqlite-store.ts';
import type { NewTicket } from '#central/store/store.ts';
import { createReference } from '#shared/reference.ts';
import { systemRandom } from '#central/real-ports.ts';
import { richReport } from './rich-report.ts';
import { factOf, pngOf, ticketContent } from './test-central.ts';

/** The central's real store in memory, a clock that is moved by hand, and a help desk. */
export function openDeliveryBench<Desk extends HelpDesk>(desk: Desk) {
  let nowMs = Date.parse('2026-11-23T13:05:00Z');
  const store = createSqliteStore(':memory:');
  onTestFinished(() => store.close());
  const logged: string[] = [];
  const silent = { info: () => undefined, error: () => undefined };
  const ports: DeliveryPorts = {
    store,
    desk,
    clock: { now: () => nowMs },
    chance: () => 0,
    pace: createPace({ clock: { now: () => nowMs }, chance: () => 0 }),
    hold: createHold({ handOvers: store.handOvers, log: silent }),
    since: '2026-11-23T00:00:00.000Z',
    log: {
      info: (event) => void logged.push(event),
      error: (event) => void logged.push(event),
    },
  };
  return {
    store,
    desk,
    logged,
    ports,
    advance: (ms: number) => (nowMs += ms),
    deliver: (changes: Partial<DeliveryPorts> = {}) =>
      createDelivery({ ...ports, ...changes }).deliverDue(),
    delivery: () => createDelivery(ports),
    /** A ticket with a picture and a report, as a poste leaves it with the central. */
    bring: async (changes: Partial<NewTicket> = {}) => {
      const data = pngOf(randomUUID());
      const ticket: NewTicket = {
        key: randomUUID(),
        contentHash: 'hash',
        reference: createReference(systemRandom.below),
        content: ticketContent({ report: richReport(), attachments: [factOf(data)] }),
        urgency: 'normal',
        createdAt: new Date(nowMs).toISOString(),
        pictures: [{ ...factOf(data), data }],
        toComplete: false,
        ...changes,
      };
      await store.tickets.create(ticket);
      return ticket;
    },
  };
}

import { randomUUID } from 'node:crypto';
import { deliverMessages } from '#central/help-desks/gateway/deliver-messages.ts';
import { createFollower } from '#central/help-desks/gateway/follow-changes.ts';
import { createSettler } from '#central/help-desks/gateway/settle-statuses.ts';
import type { HelpDesk } from '#central/help-desks/help-desk.ts';
import type { ThreadChange } from '#central/store/store.ts';
import type { TicketStatus } from '#shared/ticket.ts';
import { openDeliveryBench } from './delivery-bench.ts';

const LEAST_POLL_MS = 5000;

/** What the gateway does in one round, a step at a time. */
export function openGatewayBench<Desk extends HelpDesk>(desk: Desk) {
  const bench = openDeliveryBench(desk);
  const { store, ports } = bench;
  const follower = createFollower(ports);
  const settler = createSettler(ports);
  const followed = () => store.handOvers.listFollowed('2026-11-01T00:00:00.000Z');
  const thread = async (reference: string) => (await store.tickets.find(reference))?.thread ?? [];
  return {
    ...bench,
    deliverMessages: () => deliverMessages(ports),
    /** As long after the last one as the settings allow at the least. */
    look: async () => {
      bench.advance(LEAST_POLL_MS);
      await follower.look(await followed());
    },
    settle: async () => settler.settle(await followed()),
    /** A ticket that is there, and its id there. */
    handOver: async () => {
      const { reference } = await bench.bring();
      await bench.deliver();
      const id = (await store.handOvers.findHandOver(reference))?.foreignId ?? '';
      return { reference, id };
    },
    say: async (
      reference: string,
      text: string,
      status: TicketStatus = 'in-progress',
      pictures: ThreadChange['pictures'] = [],
    ) => {
      const id = randomUUID();
      const at = '2026-11-23T13:06:00.000Z';
      await store.tickets.change({
        ...{ reference, status, at, pictures, once: { key: id, contentHash: text } },
        messages: [{ id, at, from: 'requester', author: 'Marie Durand', text }],
      });
      return id;
    },
    thread,
    words: async (reference: string) => (await thread(reference)).map(({ text }) => text),
    status: async (reference: string) => (await store.tickets.find(reference))?.status,
  };
}

import { createOutbox, type OutboxOptions } from '#core/tickets/outbox.ts';
import { createQueueStore, type ClaimedTicket } from '#core/tickets/queue-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import type { Receipt } from '#shared/central-api.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createFakeClock } from './fake-clock.ts';
import { createKeptLog } from './kept-log.ts';
import { openTestDatabase } from './open-test-database.ts';
import { sampleReceipt } from './sample-ticket.ts';

export type Answer = (
  ticket: ClaimedTicket,
) => Result<Receipt, Fault> | Promise<Result<Receipt, Fault>>;

/** A queue on a real database, before a central that answers what the test lists, then accepts. */
export function createBench(script: Answer[] = [], awayForMs = () => 0) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const store = createQueueStore(database);
  const reader = createTicketReader(database);
  const sent: ClaimedTicket[] = [];
  const options = {
    store,
    clock,
    random: () => 0.5,
    awayForMs,
    log: createKeptLog(),
    onMoved: () => undefined,
    onIdle: () => undefined,
    send: async (ticket: ClaimedTicket) => {
      sent.push(ticket);
      const answer = script.shift() ?? accept;
      return answer(ticket);
    },
  } satisfies OutboxOptions;
  const outbox = createOutbox(options);
  return { clock, store, reader, outbox, sent, database, options };
}

export const accept: Answer = ({ content }) => ok(sampleReceipt(content));
export const failing =
  (code: Fault['code'], details?: Fault['details']): Answer =>
  () =>
    err(fault(code, 'as scripted', details));

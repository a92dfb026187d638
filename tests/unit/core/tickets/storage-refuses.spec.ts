import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '#core/create-core.ts';
import { createOutbox } from '#core/tickets/outbox.ts';
import { createQueueStore, type QueueStore } from '#core/tickets/queue-store.ts';
import { LONGEST_WAIT_MS } from '#core/tickets/retry-policy.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import { fault, FaultError } from '#shared/errors.ts';
import { ok } from '#shared/result.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const diskFull = () => {
  throw new FaultError('disk-full', 'as scripted');
};

function tearSearchIndex(file: string): void {
  const database = new DatabaseSync(file, { defensive: false });
  database.exec('DELETE FROM ticket_words_data WHERE id > 10');
  database.close();
}

/** A queue on a real database that refuses what the test says, before a central that accepts all. */
function createBench(refusing: Partial<QueueStore> = {}) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const store = createQueueStore(database);
  const sentKeys: string[] = [];
  const refusals = { ...refusing };
  const outbox = createOutbox({
    store: { ...store, ...refusals },
    clock,
    random: () => 0.5,
    log: createKeptLog(),
    onMoved: () => undefined,
    onIdle: diskFull,
    send: async ({ key, content }) => {
      sentKeys.push(key);
      return ok(sampleReceipt(content));
    },
  });
  return { clock, database, store, outbox, sentKeys, reader: createTicketReader(database) };
}

test('a disk too full to note a delivery costs nothing: the same key is sent again later', async () => {
  let isFull = true;
  const bench = createBench({
    settle: (...settlement) => (isFull ? diskFull() : bench.store.settle(...settlement)),
  });
  const { key, ...ticket } = sampleTicket();
  bench.store.enqueue({ key, ...ticket }, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  expect(bench.reader.summary(key).delivery.state).toBe('sending');

  isFull = false;
  await bench.clock.advance(60_000);
  expect(bench.sentKeys).toEqual([key, key]);
  expect(bench.reader.summary(key).delivery.state).toBe('delivered');
});

test('a full disk while the outbox starts or is hastened ends nothing', async () => {
  const bench = createBench({ requeueInterrupted: diskFull, hasten: diskFull });
  bench.outbox.start();
  bench.outbox.hasten();
  await settle();
  expect(bench.clock.pending()).toBe(1);
  await bench.outbox.stop();
});

test('a ticket a torn page has cut short is set aside, and those behind it leave', async () => {
  const bench = createBench();
  const [torn, whole] = [sampleTicket(), sampleTicket()];
  for (const ticket of [torn, whole]) bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.database.sql.run`UPDATE tickets SET content = '{"cut' WHERE key = ${torn.key}`;
  bench.outbox.start();
  await settle();
  expect(bench.sentKeys).toEqual([whole.key]);
  expect(bench.reader.summary(torn.key).delivery).toMatchObject({
    state: 'needs-attention',
    reason: 'unreadable',
  });
});

test('a torn page in the search index is made again from the words beside it', () => {
  const file = join(tempFolder(), 'sos-poste.db');
  const first = openTestDatabase(file).database;
  createQueueStore(first).enqueue(sampleTicket({ subject: 'Casque' }), 'normal', 0);
  expect(createTicketReader(first).list('casque', 10)).toHaveLength(1);
  first.close();
  tearSearchIndex(file);

  const { database } = openTestDatabase(file);
  const reader = createTicketReader(database);
  expect(reader.list('casque', 10)).toHaveLength(1);
  createQueueStore(database).enqueue(sampleTicket({ subject: 'Souris' }), 'normal', 0);
  expect(reader.list('souris', 10)).toHaveLength(1);
  database.close();
});

test('a clock turned back by a day does not hold a ticket for a day', () => {
  const { store, clock } = createBench();
  const now = clock.now();
  const { key, ...ticket } = sampleTicket();
  store.enqueue({ key, ...ticket }, 'normal', now);
  store.claimNext(now);
  const nextAttemptAt = now + LONGEST_WAIT_MS;
  store.settle(key, { state: 'queued', nextAttemptAt, fault: fault('offline', '') }, now);
  expect(store.claimNext(now)).toBeUndefined();
  expect(store.earliestAttempt(now)).toBe(nextAttemptAt);

  const dayBefore = now - 86_400_000;
  expect(store.earliestAttempt(dayBefore)).toBe(dayBefore);
  expect(store.claimNext(dayBefore)?.key).toBe(key);
});

test('two starts on one profile settle a ticket once: the later answer changes nothing', () => {
  const { store, clock, reader } = createBench();
  const ticket = sampleTicket();
  const receipt = sampleReceipt(ticket.content);
  store.enqueue(ticket, 'normal', clock.now());
  store.claimNext(clock.now());
  store.requeueInterrupted(clock.now());
  store.settle(ticket.key, { state: 'delivered', receipt }, clock.now());
  expect(reader.summary(ticket.key).delivery.state).toBe('queued');

  store.claimNext(clock.now());
  store.settle(ticket.key, { state: 'delivered', receipt }, clock.now());
  store.settle(ticket.key, { state: 'delivered', receipt }, clock.now());
  expect(reader.summary(ticket.key).delivery.state).toBe('delivered');
});

test('Send says "sent" once the ticket is on disk, even where the settings can no longer be written', async () => {
  const ports = createMemoryPorts({ dataFolder: join(tempFolder(), 'poste') });
  const core = createCore({ ...ports, settings: { ...ports.settings, write: diskFull } });
  onTestFinished(() => core.stop());
  const { draft } = await core.handlers['app.snapshot'](null);
  const outcome = await core.handlers['tickets.send']({
    ...draft,
    description: 'Mon casque ne marche plus',
    categoryId: 'dsi-materiel',
    requester: { name: 'Marie', email: 'marie@exemple.fr', poste: 'PC-214', phone: '' },
  });
  expect(outcome.sent).toBe(true);
  const tickets = await core.handlers['tickets.list']({ search: '', limit: 10 });
  expect(tickets).toHaveLength(1);
});

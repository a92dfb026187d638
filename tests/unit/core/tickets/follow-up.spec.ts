import { expect, test } from 'vitest';
import type { CentralClient } from '#core/central-client/central-client.ts';
import { createTicketRequests } from '#core/central-client/ticket-requests.ts';
import { createFollowUp } from '#core/tickets/follow-up.ts';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createThreadStore, type News } from '#core/tickets/thread-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import type { RemoteTicket } from '#shared/remote-ticket.ts';
import { fault } from '#shared/errors.ts';
import { err, ok } from '#shared/result.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';

type Answer = Awaited<ReturnType<CentralClient['readTicket']>>;

/** Delivered tickets, and a central that answers each by its reference as the test says. */
function createBench(references: string[], answers: Record<string, Answer>) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const queue = createQueueStore(database);
  const keys = references.map((reference) => {
    const ticket = sampleTicket();
    queue.enqueue(ticket, 'normal', clock.now());
    queue.claimNext(clock.now());
    const receipt = sampleReceipt(ticket.content, reference);
    queue.settle(ticket.key, { state: 'delivered', receipt }, clock.now());
    return ticket.key;
  });
  const store = createThreadStore(database);
  const reader = createTicketReader(database);
  const news: News[] = [];
  const asked: string[] = [];
  const followUp = createFollowUp({
    store,
    reader,
    clock,
    log: createKeptLog(),
    onMoved: () => undefined,
    onNews: (_, what) => news.push(what),
    central: {
      readTicket: async ({ reference }) => {
        asked.push(reference);
        return answers[reference] ?? ok({ changed: false });
      },
    },
  });
  return { keys, store, reader, news, asked, followUp, clock };
}

const remote = (change: Partial<RemoteTicket> = {}): RemoteTicket => ({
  reference: 'AAA-AAA-AAA',
  provisionalReference: 'P-7KM-2D9',
  categoryId: 'dsi-materiel',
  subject: 'Casque',
  status: 'in-progress',
  createdAt: '2026-11-23T09:40:00.000Z',
  updatedAt: '2026-11-23T09:50:00.000Z',
  description: '',
  requester: null,
  thread: [
    {
      id: 'm1',
      at: '2026-11-23T09:50:00.000Z',
      from: 'support',
      author: 'Paul',
      text: 'Essayez le port arrière.',
      attachments: [],
    },
  ],
  attachments: [],
  ...change,
});

test('takes over status and thread, marks the ticket unread and tells once', async () => {
  const bench = createBench(['AAA-AAA-AAA'], {
    'AAA-AAA-AAA': ok({ changed: true, value: remote(), etag: '"1"' }),
  });
  await bench.followUp();
  await bench.followUp();
  const ticket = bench.reader.detail(bench.keys[0]!);
  expect(ticket).toMatchObject({ status: 'in-progress', unread: true });
  expect(ticket.thread.map(({ text }) => text)).toEqual(['Essayez le port arrière.']);
  expect(bench.news).toEqual([{ supportAnswered: true, statusChanged: true }]);
});

test('what was read stays read until support says more', async () => {
  const bench = createBench(['AAA-AAA-AAA'], {
    'AAA-AAA-AAA': ok({ changed: true, value: remote(), etag: '"1"' }),
  });
  await bench.followUp();
  bench.store.markRead(bench.keys[0]!);
  await bench.followUp();
  expect(bench.reader.summary(bench.keys[0]!).unread).toBe(false);
});

test('a ticket the central no longer knows does not hide the news of the others', async () => {
  const bench = createBench(['AAA-AAA-AAA', 'BBB-BBB-BBB'], {
    'BBB-BBB-BBB': err(fault('not-found', 'gone')),
    'AAA-AAA-AAA': ok({ changed: true, value: remote(), etag: null }),
  });
  await bench.followUp();
  expect(bench.news).toHaveLength(1);
});

test.each([
  ['fails', fault('central-failed', 'HTTP 500')],
  ['is unreadable', fault('central-unreadable', 'no subject')],
  ['is refused', fault('ticket-refused', 'HTTP 422')],
])('a ticket whose answer always %s does not hide the news of older ones', async (_, met) => {
  const bench = createBench(['AAA-AAA-AAA', 'BBB-BBB-BBB'], {
    'BBB-BBB-BBB': err(met),
    'AAA-AAA-AAA': ok({ changed: true, value: remote(), etag: null }),
  });
  await bench.followUp();
  expect(bench.news).toHaveLength(1);
});

test('nor does one whose answer never comes in time, for longer than a round', async () => {
  const bench = createBench(['AAA-AAA-AAA', 'BBB-BBB-BBB'], {
    'BBB-BBB-BBB': err(fault('timeout', '10 s')),
    'AAA-AAA-AAA': ok({ changed: true, value: remote(), etag: null }),
  });
  await bench.followUp();
  expect(bench.asked).toEqual(['BBB-BBB-BBB']);
  await bench.followUp();
  expect(bench.news).toHaveLength(1);
});

test('a central in trouble is not asked for every ticket, and next time for the others', async () => {
  const references = ['AAA-AAA-AAA', 'BBB-BBB-BBB', 'CCC-CCC-CCC', 'DDD-DDD-DDD'];
  const failed = err(fault('central-failed', 'HTTP 503'));
  const answers = Object.fromEntries(references.map((reference) => [reference, failed]));
  const bench = createBench(references, answers);
  await bench.followUp();
  expect(bench.asked).toEqual(['DDD-DDD-DDD', 'CCC-CCC-CCC', 'BBB-BBB-BBB']);
  await bench.followUp();
  expect(bench.asked[3]).toBe('AAA-AAA-AAA');
});

test('stops asking as soon as the network is gone', async () => {
  const bench = createBench(['AAA-AAA-AAA', 'BBB-BBB-BBB'], {
    'BBB-BBB-BBB': err(fault('offline', 'cable out')),
  });
  await bench.followUp();
  expect(bench.asked).toEqual(['BBB-BBB-BBB']);
});

test('an answer that is about another ticket is not believed', async () => {
  const other = remote({ reference: 'BBB-BBB-BBB', provisionalReference: 'P-AAA-AAA' });
  const client = createTicketRequests(async () =>
    ok({ notModified: false, etag: null, location: null, data: other }),
  );
  const address = { reference: 'AAA-AAA-AAA', email: 'marie@exemple.fr' };
  expect(await client.readTicket(address, null)).toMatchObject({
    error: { code: 'central-unreadable' },
  });
  const own = { ...address, reference: 'P-AAA-AAA' };
  expect(await client.readTicket(own, null)).toMatchObject({ value: { changed: true } });
});

test('a ticket that the central does not know says so, and is asked about once a day', async () => {
  const answers: Record<string, Answer> = {
    'AAA-AAA-AAA': err(fault('not-found', 'No such ticket for this e-mail')),
  };
  const { keys, reader, asked, followUp, clock } = createBench(['AAA-AAA-AAA'], answers);
  await followUp();
  expect(reader.summary(keys[0]!).missing).toBe(true);
  await clock.advance(23 * 3600_000);
  await followUp();
  expect(asked).toHaveLength(1);
  await clock.advance(2 * 3600_000);
  answers['AAA-AAA-AAA'] = ok({ changed: true, value: remote(), etag: null });
  await followUp();
  expect(asked).toHaveLength(2);
  expect(reader.detail(keys[0]!)).toMatchObject({ missing: false, status: 'in-progress' });
});

test('a line that answers for the central takes no ticket away', async () => {
  const answers = { 'AAA-AAA-AAA': err(fault('captive-portal', 'HTML')) };
  const { keys, reader, followUp } = createBench(['AAA-AAA-AAA'], answers);
  await followUp();
  expect(reader.summary(keys[0]!).missing).toBe(false);
});

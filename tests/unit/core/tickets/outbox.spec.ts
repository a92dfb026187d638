import { expect, test } from 'vitest';
import { FLEET_SPREAD_MS } from '#core/central-client/fleet-manners.ts';
import { createOutbox } from '#core/tickets/outbox.ts';
import { fault } from '#shared/errors.ts';
import { err, ok } from '#shared/result.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { accept, createBench, failing, type Answer } from '#tests/support/outbox-bench.ts';
import {
  sampleContent,
  samplePicture,
  sampleReceipt,
  sampleTicket,
} from '#tests/support/sample-ticket.ts';

test('delivers a ticket with its pictures and drops their bytes once they were counted back', async () => {
  const bench = createBench();
  const ticket = sampleTicket({}, [samplePicture('one'), samplePicture('two')]);
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();

  expect(bench.sent).toHaveLength(1);
  expect(bench.sent[0]?.pictures.map(({ bytes }) => bytes)).toEqual(
    ticket.pictures.map(({ bytes }) => bytes),
  );
  const detail = bench.reader.detail(ticket.key);
  expect(detail).toMatchObject({ reference: 'K7M-2PX-94D', delivery: { state: 'delivered' } });
  expect(detail.content.attachments).toEqual(ticket.content.attachments);
  expect(bench.reader.picture(ticket.key, ticket.pictures[0]!.sha256)).toBeUndefined();
});

test('keeps the ticket when the network fails, and repeats with the same key until it is through', async () => {
  const bench = createBench([failing('offline'), failing('timeout'), failing('central-failed')]);
  const ticket = sampleTicket({}, [samplePicture('one')]);
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  expect(bench.reader.summary(ticket.key).delivery).toMatchObject({
    state: 'queued',
    attempts: 1,
    lastFault: { code: 'offline' },
  });

  await bench.clock.advance(60_000);
  expect(bench.sent.map(({ key }) => key)).toEqual(Array(4).fill(ticket.key));
  expect(bench.reader.summary(ticket.key).delivery.state).toBe('delivered');
});

test('takes back what a crash left "sending"', async () => {
  const bench = createBench();
  const ticket = sampleTicket();
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.store.claimNext(bench.clock.now());
  expect(bench.reader.summary(ticket.key).delivery.state).toBe('sending');

  bench.outbox.start();
  await settle();
  expect(bench.reader.summary(ticket.key).delivery.state).toBe('delivered');
});

test('does not believe a receipt that misses a picture', async () => {
  const bench = createBench([
    ({ content }) => ok({ ...sampleReceipt(content), attachments: content.attachments.slice(1) }),
  ]);
  const ticket = sampleTicket({}, [samplePicture('one'), samplePicture('two')]);
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();

  expect(bench.reader.summary(ticket.key).delivery).toMatchObject({
    state: 'needs-attention',
    reason: 'receipt-mismatch',
  });
  expect(bench.reader.picture(ticket.key, ticket.pictures[0]!.sha256)).toBeDefined();
});

test('sends the most urgent first, and one stuck ticket does not hold the others', async () => {
  const bench = createBench([failing('ticket-refused', { fields: { subject: 'Trop court' } })]);
  const low = sampleTicket();
  const refused = sampleTicket();
  const critical = sampleTicket();
  bench.store.enqueue(low, 'low', bench.clock.now());
  bench.store.enqueue(critical, 'critical', bench.clock.now());
  bench.store.enqueue(refused, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();

  expect(bench.sent.map(({ key }) => key)).toEqual([critical.key, refused.key, low.key]);
  expect(bench.reader.summary(critical.key).delivery).toMatchObject({
    state: 'needs-attention',
    reason: 'refused-by-central',
    lastFault: { details: { fields: { subject: 'Trop court' } } },
  });
  expect(bench.reader.summary(low.key).delivery.state).toBe('delivered');
});

test('pauses the whole queue when the poste is not enrolled, until the agent or the network asks', async () => {
  const bench = createBench([failing('not-enrolled')]);
  const first = sampleTicket();
  const second = sampleTicket();
  bench.store.enqueue(first, 'normal', bench.clock.now());
  bench.store.enqueue(second, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  expect(bench.sent).toHaveLength(1);

  bench.outbox.hasten();
  await settle();
  expect(bench.reader.summary(first.key).delivery.state).toBe('delivered');
  expect(bench.reader.summary(second.key).delivery.state).toBe('delivered');
});

test('a defect while sending is a failed attempt, not a lost ticket', async () => {
  const bench = createBench([
    () => {
      throw new TypeError('a bug');
    },
  ]);
  const ticket = sampleTicket();
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  expect(bench.reader.summary(ticket.key).delivery).toMatchObject({
    state: 'queued',
    lastFault: { code: 'internal' },
  });
  await bench.clock.advance(10_000);
  expect(bench.reader.summary(ticket.key).delivery.state).toBe('delivered');
});

test('while nothing waits it only keeps house, once an hour', async () => {
  const bench = createBench();
  let kept = 0;
  const outbox = createOutbox({ ...bench.options, onIdle: () => (kept += 1) });
  outbox.start();
  await settle();
  expect([kept, bench.clock.pending()]).toEqual([1, 1]);
  await bench.clock.advance(59 * 60_000);
  expect(kept).toBe(1);
  await bench.clock.advance(60_000);
  expect(kept).toBe(2);
  await outbox.stop();
  expect(bench.clock.pending()).toBe(0);
});

test('a ticket that needs attention is tried again when the agent asks', async () => {
  const bench = createBench([failing('ticket-too-large')]);
  const ticket = sampleTicket();
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  expect(bench.reader.summary(ticket.key).delivery.reason).toBe('too-large');

  bench.outbox.hasten(ticket.key);
  await settle();
  expect(bench.reader.summary(ticket.key).delivery.state).toBe('delivered');
});

/** A machine that slept through the moment of a repeat: its timer fires late, as it wakes. */
async function oversleep() {
  const bench = createBench([failing('offline')]);
  const ticket = sampleTicket();
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  bench.clock.sleep(8 * 3_600_000);
  await bench.clock.advance(0);
  return { ...bench, ticket };
}

test('after a night it takes its turn within ten minutes, as the whole floor wakes with it', async () => {
  const { clock, sent } = await oversleep();
  await clock.advance(FLEET_SPREAD_MS / 2 - 1);
  expect(sent).toHaveLength(1);
  await clock.advance(1);
  expect(sent).toHaveLength(2);
});

test('the agent who comes first does not wait for that turn', async () => {
  const asked = await oversleep();
  asked.outbox.hasten(asked.ticket.key);
  await settle();
  expect(asked.sent).toHaveLength(2);

  const sentAnother = await oversleep();
  sentAnother.store.enqueue(sampleTicket(), 'normal', sentAnother.clock.now());
  sentAnother.outbox.wake();
  await settle();
  expect(sentAnother.sent).toHaveLength(3);
});

test('what it knows of the central decides how soon it repeats', async () => {
  const bench = createBench([failing('offline')], () => 60_000);
  const ticket = sampleTicket();
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  expect(bench.store.earliestAttempt(bench.clock.now())).toBe(bench.clock.now() + 90_000);
});

test('the answer to another ticket confirms nothing: the ticket is sent again', async () => {
  const strayed = sampleReceipt(sampleContent({ provisionalReference: 'P-999-999' }));
  const bench = createBench([() => ok(strayed)]);
  const ticket = sampleTicket();
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  expect(bench.reader.summary(ticket.key).delivery).toMatchObject({
    state: 'queued',
    lastFault: { code: 'central-unreadable' },
  });

  await bench.clock.advance(60_000);
  expect(bench.sent).toHaveLength(2);
  expect(bench.reader.summary(ticket.key).delivery.state).toBe('delivered');
});

test('with the line cut, a thousand waiting tickets cost one attempt, not a thousand', async () => {
  const bench = createBench([failing('offline')]);
  for (let count = 0; count < 1000; count += 1) {
    bench.store.enqueue(sampleTicket(), 'normal', bench.clock.now());
  }
  bench.outbox.start();
  await settle();
  expect(bench.sent).toHaveLength(1);
});

test('a ticket too large for a slow line does not stand before the others for ever', async () => {
  const stuck = sampleTicket();
  const bench = createBench();
  const tooSlow: Answer = (ticket) =>
    ticket.key === stuck.key ? err(fault('timeout', 'as scripted')) : accept(ticket);
  bench.store.enqueue(stuck, 'critical', bench.clock.now());
  const other = sampleTicket();
  bench.store.enqueue(other, 'low', bench.clock.now());
  const outbox = createOutbox({ ...bench.options, send: async (ticket) => tooSlow(ticket) });
  outbox.start();
  await bench.clock.advance(60_000);
  expect(bench.reader.summary(other.key).delivery.state).toBe('delivered');
  expect(bench.reader.summary(stuck.key).delivery.state).toBe('queued');
});

test('a clock that is set right brings forward what was put off by a wrong one', async () => {
  const bench = createBench([failing('central-failed', { retryAfterMs: 3_600_000 })]);
  bench.store.enqueue(sampleTicket(), 'normal', bench.clock.now());
  bench.outbox.start();
  await settle();
  // The clock was a day behind; the timers do not hear that it is right again.
  bench.clock.turn(86_400_000);
  await bench.clock.advance(60_000 + FLEET_SPREAD_MS);
  expect(bench.sent).toHaveLength(2);
});

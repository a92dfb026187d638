import { expect, test } from 'vitest';
import { createMoveStore } from '#core/tickets/move-store.ts';
import { createOutbox } from '#core/tickets/outbox.ts';
import { createReducer } from '#core/tickets/reduce-ticket.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createBench, failing } from '#tests/support/outbox-bench.ts';
import { samplePicture, sampleTicket } from '#tests/support/sample-ticket.ts';

test('a ticket that is too large is made smaller once, and leaves under the same key', async () => {
  const bench = createBench([failing('ticket-too-large')]);
  const ticket = sampleTicket({}, [samplePicture('one', 40_000)]);
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  const smaller = samplePicture('small', 900);
  const reduce = createReducer(async () => smaller.bytes, createMoveStore(bench.database));
  createOutbox({ ...bench.options, reduce }).start();
  await settle();
  expect(bench.sent.map(({ key }) => key)).toEqual([ticket.key, ticket.key]);
  expect(bench.sent[1]?.pictures).toMatchObject([{ bytes: smaller.bytes, sha256: smaller.sha256 }]);
  expect(bench.reader.detail(ticket.key)).toMatchObject({
    delivery: { state: 'delivered', reducedFromBytes: 40_000 },
    content: { attachments: [{ bytes: 900, sha256: smaller.sha256, name: 'ecran-1.jpg' }] },
  });
});

test('what is too large a second time, or cannot be made smaller, waits for a person', async () => {
  const script = [failing('ticket-too-large'), failing('ticket-too-large')];
  const bench = createBench(script);
  const ticket = sampleTicket({}, [samplePicture('one', 40_000)]);
  bench.store.enqueue(ticket, 'normal', bench.clock.now());
  const smaller = samplePicture('small', 900).bytes;
  const moves = createMoveStore(bench.database);
  createOutbox({ ...bench.options, reduce: createReducer(async () => smaller, moves) }).start();
  await settle();
  expect(bench.reader.summary(ticket.key).delivery).toMatchObject({
    state: 'needs-attention',
    reason: 'too-large',
  });

  const other = createBench([failing('ticket-too-large')]);
  other.store.enqueue(ticket, 'normal', other.clock.now());
  const never = createReducer(async () => undefined, createMoveStore(other.database));
  createOutbox({ ...other.options, reduce: never }).start();
  await settle();
  expect(other.reader.summary(ticket.key).delivery.reason).toBe('too-large');
});

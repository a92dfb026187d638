import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCaptureSession } from '#core/capture/capture-session.ts';
import { createDraftStore } from '#core/tickets/draft-store.ts';
import { createDrafts } from '#core/tickets/drafts.ts';
import { createMoveStore } from '#core/tickets/move-store.ts';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createTicketActs, resumeEdit } from '#core/tickets/ticket-acts.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import type { Receipt } from '#shared/central-api.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import { fault, toFault, type ErrorCode, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { DEFAULT_SETTINGS } from '#shared/settings.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';
import { pngPicture } from '#tests/support/tiny-png.ts';

type LookUp = Result<Receipt | null, Fault>;

/** The real stores, form and evidence; only the central's answer is scripted. */
function createBench(lookUp: () => LookUp = () => err(fault('offline', 'cable out'))) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const [queue, moves, reader] = [
    createQueueStore(database),
    createMoveStore(database),
    createTicketReader(database),
  ];
  const capture = createCaptureSession({
    capture: { capture: async () => ok([]) },
    allowed: true,
    clock,
    createId: randomUUID,
    log: createKeptLog(),
    onChange: () => undefined,
  });
  const createForm = () =>
    createDrafts({
      store: createDraftStore(database),
      settings: () => DEFAULT_SETTINGS,
      posteName: 'PC-214',
      clock,
      onReset: () => undefined,
      isHeld: moves.isHeld,
      onReleased: (key) => moves.giveBack(key, clock.now()),
    });
  const drafts = createForm();
  const acts = createTicketActs({
    ...{ moves, reader, drafts, capture, clock },
    outbox: { wake: () => undefined },
    lookUp: async () => lookUp(),
    onMoved: () => undefined,
  });
  const ticket = sampleTicket({}, [pngPicture('one'), pngPicture('two')]);
  queue.enqueue(ticket, 'normal', clock.now());
  const fail = (code: ErrorCode) => {
    queue.claimNext(clock.now());
    const nextAttemptAt = clock.now();
    queue.settle(
      ticket.key,
      { state: 'queued', nextAttemptAt, fault: fault(code, '') },
      nextAttemptAt,
    );
  };
  const state = (): DeliveryState => reader.summary(ticket.key).delivery.state;
  return {
    ...{ clock, queue, moves, reader, capture, drafts, acts, ticket, fail, state },
    createForm,
  };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (thrown: unknown) => toFault(thrown).code,
  );

test('a withdrawn ticket does not leave, and leaves once it is put back', async () => {
  const { acts, queue, clock, ticket, state } = createBench();
  await acts.withdraw(ticket.key);
  expect(state()).toBe('withdrawn');
  expect(queue.claimNext(clock.now())).toBeUndefined();
  acts.restore(ticket.key);
  expect(queue.claimNext(clock.now())).toMatchObject({
    key: ticket.key,
    pictures: ticket.pictures,
  });
});

test('an edited ticket is the same ticket: key, provisional reference, other words and pictures', async () => {
  const { acts, moves, queue, capture, drafts, clock, ticket, reader, state } = createBench();
  await acts.edit(ticket.key, false);
  expect(state()).toBe('draft');
  expect(drafts.current()).toMatchObject({
    description: ticket.content.description,
    editing: ticket.key,
  });
  expect(capture.chosen().map(({ bytes }) => [...bytes])).toEqual(
    ticket.pictures.map(({ bytes }) => [...bytes]),
  );

  const [kept] = ticket.pictures;
  const content = {
    ...ticket.content,
    description: 'Autres mots',
    attachments: ticket.content.attachments.slice(0, 1),
  };
  moves.resend({ key: ticket.key, content, pictures: [kept!] }, 'high', clock.now());
  expect(queue.claimNext(clock.now())).toMatchObject({
    key: ticket.key,
    content,
    pictures: [kept],
  });
  expect(reader.list('autres mots', 10).map(({ key }) => key)).toEqual([ticket.key]);
});

test('a form that is cleared gives the ticket back to the queue', async () => {
  const { acts, drafts, ticket, state } = createBench();
  await acts.edit(ticket.key, false);
  drafts.discard();
  expect(state()).toBe('queued');
});

test('an edit survives the end of the program, pictures and all', async () => {
  const { acts, moves, capture, clock, ticket, state, createForm } = createBench();
  await acts.edit(ticket.key, false);
  capture.end();
  const drafts = createForm();
  resumeEdit({ moves, drafts, capture, clock });
  expect(state()).toBe('draft');
  expect(drafts.isEditing()).toBe(true);
  expect(capture.chosen()).toHaveLength(2);
});

test('a ticket in a form that was lost goes on as it was', async () => {
  const { acts, moves, capture, clock, ticket, state, createForm, drafts } = createBench();
  await acts.edit(ticket.key, false);
  drafts.update({ ...drafts.current(), editing: null });
  resumeEdit({ moves, drafts: createForm(), capture, clock });
  expect(state()).toBe('queued');
});

test('words in the form are not replaced unless that is asked', async () => {
  const { acts, drafts, ticket, state } = createBench();
  drafts.update({ ...drafts.current(), description: 'Une autre panne' });
  expect(await codeOf(acts.edit(ticket.key, false))).toBe('draft-in-the-way');
  expect(drafts.current().description).toBe('Une autre panne');
  expect(state()).toBe('queued');
  await acts.edit(ticket.key, true);
  expect(state()).toBe('draft');
});

test.each(['timeout', 'central-failed', 'captive-portal', 'central-unreadable'] as const)(
  'after "%s" the central may have it: nothing is taken back unseen',
  async (code) => {
    const { acts, fail, ticket, state } = createBench();
    fail(code);
    expect(await codeOf(acts.withdraw(ticket.key))).toBe('delivery-uncertain');
    expect(await codeOf(acts.edit(ticket.key, false))).toBe('delivery-uncertain');
    expect(state()).toBe('queued');
  },
);

test.each(['connection-refused', 'name-not-resolved', 'ticket-refused', 'not-enrolled'] as const)(
  'after "%s" the central has nothing: it need not be asked',
  async (code) => {
    const { acts, fail, ticket, state } = createBench();
    fail(code);
    await acts.withdraw(ticket.key);
    expect(state()).toBe('withdrawn');
  },
);

test('a ticket the central had after all becomes delivered, and the agent is told', async () => {
  const bench = createBench(() => ok(sampleReceipt(bench.ticket.content)));
  bench.fail('timeout');
  expect(await codeOf(bench.acts.withdraw(bench.ticket.key))).toBe('already-delivered');
  expect(bench.reader.summary(bench.ticket.key)).toMatchObject({
    reference: 'K7M-2PX-94D',
    delivery: { state: 'delivered' },
  });
});

test('once the central has said that it has nothing, the ticket can be taken back', async () => {
  const { acts, fail, ticket, state } = createBench(() => ok(null));
  fail('timeout');
  await acts.withdraw(ticket.key);
  expect(state()).toBe('withdrawn');
});

test('what the outbox is sending cannot be taken back', async () => {
  const { acts, moves, queue, clock, ticket } = createBench();
  queue.claimNext(clock.now());
  expect(await codeOf(acts.withdraw(ticket.key))).toBe('move-refused');
  expect(() => moves.restore(ticket.key, clock.now())).toThrow();
});

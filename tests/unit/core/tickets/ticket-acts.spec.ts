import { expect, test } from 'vitest';
import { resumeEdit } from '#core/tickets/ticket-acts.ts';
import { fault } from '#shared/errors.ts';
import { ok } from '#shared/result.ts';
import { sampleReceipt } from '#tests/support/sample-ticket.ts';
import {
  codeOf,
  createTicketActsBench as createBench,
  NOTHING,
} from '#tests/support/ticket-acts-bench.ts';

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

test('words that were typed while the ticket was being brought let it go on as it was', async () => {
  const { acts, ticket, state, drafts } = createBench();
  await acts.edit(ticket.key, false);
  drafts.update({ ...drafts.current(), description: 'Une autre panne', editing: null });
  expect(state()).toBe('queued');
  expect(drafts.current().description).toBe('Une autre panne');
});

test('words that are typed while the central is asked are not replaced', async () => {
  const bench = createBench(() => {
    bench.drafts.update({ ...bench.drafts.current(), description: 'Une autre panne' });
    return NOTHING;
  });
  bench.fail('timeout');
  expect(await codeOf(bench.acts.edit(bench.ticket.key, false))).toBe('draft-in-the-way');
  expect(bench.drafts.current().description).toBe('Une autre panne');
  expect(bench.state()).toBe('queued');
});

test('a ticket the central refused comes back with its words beside each field', async () => {
  const { acts, queue, clock, ticket } = createBench(() => NOTHING);
  const fields = { 'answers.login': 'Indiquez le login concerné.' };
  queue.claimNext(clock.now());
  queue.settle(
    ticket.key,
    {
      ...{ state: 'needs-attention', reason: 'refused-by-central' },
      fault: fault('fields-refused', '', { fields }),
    },
    clock.now(),
  );
  expect(await acts.edit(ticket.key, false)).toMatchObject({ fields });
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

test.each([
  'timeout',
  'central-failed',
  'captive-portal',
  'ticket-refused',
  'rate-limited',
] as const)('after "%s" the central may have it: nothing is taken back unseen', async (code) => {
  const { acts, fail, ticket, state } = createBench();
  fail(code);
  expect(await codeOf(acts.withdraw(ticket.key))).toBe('delivery-uncertain');
  expect(await codeOf(acts.edit(ticket.key, false))).toBe('delivery-uncertain');
  expect(state()).toBe('queued');
});

test.each(['connection-refused', 'name-not-resolved', 'not-enrolled'] as const)(
  'after "%s" the central has nothing: it need not be asked',
  async (code) => {
    const { acts, fail, ticket, state } = createBench();
    fail(code);
    await acts.withdraw(ticket.key);
    expect(state()).toBe('withdrawn');
  },
);

test('a ticket the central had after all becomes delivered, and the agent is told', async () => {
  const bench = createBench(() =>
    ok({ receipt: sampleReceipt(bench.ticket.content), byPhone: null, held: [] }),
  );
  bench.fail('timeout');
  expect(await codeOf(bench.acts.withdraw(bench.ticket.key))).toBe('already-delivered');
  expect(bench.reader.summary(bench.ticket.key)).toMatchObject({
    reference: 'K7M-2PX-94D',
    delivery: { state: 'delivered' },
  });
});

test('once the central has said that it has nothing, the ticket can be taken back', async () => {
  const { acts, fail, ticket, state } = createBench(() => NOTHING);
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

test('a receipt that counts other pictures does not cost the poste its own', async () => {
  const bench = createBench(() => {
    const receipt = { ...sampleReceipt(bench.ticket.content), attachments: [] };
    return ok({ receipt, byPhone: null, held: [] });
  });
  bench.fail('timeout');
  expect(await codeOf(bench.acts.withdraw(bench.ticket.key))).toBe('already-delivered');
  expect(bench.state()).toBe('queued');
  expect(bench.queue.claimNext(bench.clock.now())?.pictures).toHaveLength(2);
});

test('an attempt that begins while the central is asked makes its promise stale', async () => {
  const bench = createBench(() => {
    // Refused, since the central has just promised: it leaves as the next revision, and is lost on the way.
    const { ticket, queue, clock, fail } = bench;
    queue.claimNext(clock.now());
    const refused = fault('ticket-taken-back', '');
    const at = clock.now();
    queue.settle(
      ticket.key,
      { state: 'queued', nextAttemptAt: at, fault: refused, renewed: true },
      at,
    );
    fail('timeout');
    return NOTHING;
  });
  bench.fail('timeout');
  expect(await codeOf(bench.acts.withdraw(bench.ticket.key))).toBe('delivery-uncertain');
  expect(bench.state()).toBe('queued');
});

test('each time a ticket goes on its way again it is another revision', async () => {
  const { acts, queue, clock, ticket } = createBench(() => NOTHING);
  await acts.withdraw(ticket.key);
  acts.restore(ticket.key);
  await acts.withdraw(ticket.key);
  acts.restore(ticket.key);
  expect(queue.claimNext(clock.now())?.content.revision).toBe(2);
});

import { expect, test } from 'vitest';
import { createMoveStore } from '#core/tickets/move-store.ts';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createReplyStore } from '#core/tickets/replies/reply-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import { fault, type ErrorCode } from '#shared/errors.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleReply } from '#tests/support/sample-reply.ts';
import { samplePicture, sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';

/** One ticket, delivered unless said otherwise, and the replies to it. */
function createBench({ delivered = true } = {}) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const queue = createQueueStore(database);
  const store = createReplyStore(database);
  const reader = createTicketReader(database);
  const ticket = sampleTicket();
  queue.enqueue(ticket, 'normal', clock.now());
  const deliver = () => {
    queue.claimNext(clock.now());
    const receipt = sampleReceipt(ticket.content);
    queue.settle(ticket.key, { state: 'delivered', receipt }, clock.now());
  };
  if (delivered) deliver();
  const say = (text: string, pictures = 0) => {
    const shown = Array.from({ length: pictures }, (_, at) => samplePicture(`r${at}`, 500));
    const reply = sampleReply(ticket.key, { text }, shown);
    store.enqueue(reply, clock.now());
    return reply;
  };
  const fail = (key: string, code: ErrorCode) => {
    const nextAttemptAt = clock.now() + 5000;
    store.settle(key, { state: 'queued', nextAttemptAt, fault: fault(code, '') });
  };
  const replies = () => reader.detail(ticket.key).replies;
  const claim = () => store.claimNext(clock.now());
  return { clock, database, store, reader, ticket, deliver, say, fail, replies, claim };
}

test('a reply is claimed with its pictures and where it goes', () => {
  const { say, claim, ticket, replies } = createBench();
  const reply = say('Voici', 2);
  expect(claim()).toEqual({
    ...reply,
    attempts: 1,
    address: { reference: 'K7M-2PX-94D', email: ticket.content.requester.email },
  });
  expect(replies()).toMatchObject([{ delivery: { state: 'sending' }, mayWithdraw: false }]);
});

test('a reply waits behind its ticket, and behind what was said before it', () => {
  const { say, claim, deliver, store, fail, clock } = createBench({ delivered: false });
  const [first, second] = [say('un'), say('deux')];
  expect(claim()).toBeUndefined();
  expect(store.earliestAttempt(clock.now())).toBeNull();
  deliver();
  expect(claim()?.key).toBe(first.key);
  expect(claim()).toBeUndefined();
  fail(first.key, 'offline');
  expect(claim()).toBeUndefined();
  expect(store.earliestAttempt(clock.now())).toBe(clock.now() + 5000);
  store.hasten(clock.now());
  expect(claim()?.key).toBe(first.key);
  store.settle(first.key, { state: 'delivered' });
  expect(claim()?.key).toBe(second.key);
});

test('the same key twice is one reply, delivered or not', () => {
  const { say, store, claim, clock, replies, reader, ticket } = createBench();
  const reply = say('une fois');
  store.enqueue(reply, clock.now());
  expect(replies()).toHaveLength(1);
  claim();
  store.settle(reply.key, { state: 'delivered' });
  store.enqueue(reply, clock.now());
  expect(replies()).toEqual([]);
  expect(reader.summary(ticket.key).waitingReplies).toBe(0);
});

test('what a crash left "sending" is sent again, and can no longer be taken back', () => {
  const { say, claim, store, clock, replies } = createBench();
  const reply = say('coupé');
  claim();
  store.requeueInterrupted(clock.now());
  expect(replies()).toMatchObject([{ mayWithdraw: false, delivery: { state: 'queued' } }]);
  expect(() => store.withdraw(reply.key, clock.now())).toThrow(/queued/u);
  expect(claim()).toMatchObject({ key: reply.key, attempts: 2 });
});

test('a withdrawn reply gives its words and pictures back, before what was typed since', () => {
  const { say, store, clock, replies, reader, ticket, claim, fail } = createBench();
  const reply = say('premiers mots', 1);
  claim();
  fail(reply.key, 'connection-refused');
  store.writeDraft(ticket.key, 'et encore', clock.now());
  expect(store.withdraw(reply.key, clock.now()).pictures).toEqual(reply.pictures);
  expect(replies()).toEqual([]);
  expect(reader.detail(ticket.key).replyDraft).toBe('premiers mots\n\net encore');
});

test('words of a reply are kept until they are sent, ticket by ticket', () => {
  const { store, say, reader, ticket, clock } = createBench();
  store.writeDraft(ticket.key, 'à suivre', clock.now());
  expect(reader.detail(ticket.key).replyDraft).toBe('à suivre');
  say('à suivre');
  expect(reader.detail(ticket.key).replyDraft).toBe('');
});

test('a reply a torn page has cut short waits for a person; the next ticket’s leaves', () => {
  const { say, database, claim, replies } = createBench();
  const { key } = say('abîmé', 1);
  database.sql.run`DELETE FROM reply_pictures`;
  expect(claim()).toBeUndefined();
  expect(replies()).toMatchObject([
    { key, mayWithdraw: true, delivery: { state: 'needs-attention', reason: 'unreadable' } },
  ]);
});

test('a ticket that was withdrawn takes no reply', () => {
  const { database, ticket, say } = createBench({ delivered: false });
  createMoveStore(database).withdraw(ticket.key, null);
  expect(() => say('trop tard')).toThrow(/withdrawn/u);
});

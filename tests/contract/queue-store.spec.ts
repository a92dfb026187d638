import { describe, expect, test } from 'vitest';
import { createQueueStore, type QueueStore } from '#core/tickets/queue-store.ts';
import { fault } from '#shared/errors.ts';
import { createMemoryQueueStore } from '#tests/support/memory-queue-store.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { samplePicture, sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');
const OFFLINE = fault('offline', 'cable out');

const STORES: Record<string, () => QueueStore> = {
  SQLite: () => createQueueStore(openTestDatabase().database),
  memory: createMemoryQueueStore,
};

/** Everything due at `now`, in the order in which it would be sent. */
function claimAll(store: QueueStore, now = NOW): string[] {
  const keys: string[] = [];
  for (let next = store.claimNext(now); next !== undefined; next = store.claimNext(now)) {
    keys.push(next.key);
  }
  return keys;
}

describe.each(Object.entries(STORES))('the queue in %s', (_, createStore) => {
  test('gives the most urgent first, the oldest first among equals, each once', () => {
    const store = createStore();
    const [older, newer, low, critical] = [0, 1, 2, 3].map(() => sampleTicket());
    store.enqueue(low!, 'low', NOW);
    store.enqueue(older!, 'normal', NOW);
    store.enqueue(newer!, 'normal', NOW);
    store.enqueue(critical!, 'critical', NOW);
    expect(claimAll(store)).toEqual([critical!, older!, newer!, low!].map(({ key }) => key));
  });

  test('gives a ticket whole, with how often it was tried, this attempt included', () => {
    const store = createStore();
    const ticket = sampleTicket({}, [samplePicture('one'), samplePicture('two')]);
    store.enqueue(ticket, 'normal', NOW);
    expect(store.claimNext(NOW)).toEqual({ ...ticket, attempts: 1, reducible: true });
    store.settle(ticket.key, { state: 'queued', nextAttemptAt: NOW, fault: OFFLINE }, NOW);
    expect(store.claimNext(NOW)?.attempts).toBe(2);
  });

  test('gives nothing before it is due, and says when that is', () => {
    const store = createStore();
    expect(store.earliestAttempt(NOW)).toBeNull();
    const ticket = sampleTicket();
    store.enqueue(ticket, 'normal', NOW);
    expect(store.earliestAttempt(NOW)).toBe(NOW);
    store.claimNext(NOW);
    expect(store.earliestAttempt(NOW)).toBeNull();
    store.settle(ticket.key, { state: 'queued', nextAttemptAt: NOW + 5, fault: OFFLINE }, NOW);
    expect(store.earliestAttempt(NOW)).toBe(NOW + 5);
    expect(store.claimNext(NOW + 4)).toBeUndefined();
    expect(store.claimNext(NOW + 5)?.key).toBe(ticket.key);
  });

  test('takes back what a crash left "sending", and nothing else', () => {
    const store = createStore();
    const [delivered, sending] = [sampleTicket(), sampleTicket()];
    store.enqueue(delivered, 'normal', NOW);
    store.enqueue(sending, 'normal', NOW);
    claimAll(store);
    const receipt = sampleReceipt(delivered.content);
    store.settle(delivered.key, { state: 'delivered', receipt }, NOW);
    store.requeueInterrupted(NOW);
    expect(claimAll(store)).toEqual([sending.key]);
  });

  test('brings forward all that wait, but a ticket that needs attention only by its name', () => {
    const store = createStore();
    const [waiting, refused] = [sampleTicket(), sampleTicket()];
    store.enqueue(waiting, 'normal', NOW);
    store.enqueue(refused, 'normal', NOW);
    claimAll(store);
    store.settle(waiting.key, { state: 'queued', nextAttemptAt: NOW + 900, fault: OFFLINE }, NOW);
    const reason = 'refused-by-central' as const;
    store.settle(refused.key, { state: 'needs-attention', reason, fault: OFFLINE }, NOW);
    store.hasten(NOW);
    expect(claimAll(store)).toEqual([waiting.key]);
    store.hasten(NOW, refused.key);
    expect(claimAll(store)).toEqual([refused.key]);
  });

  test('what was planned by a clock since turned back is due now', () => {
    const store = createStore();
    const ticket = sampleTicket();
    store.enqueue(ticket, 'normal', NOW + 86_400_000);
    expect(store.earliestAttempt(NOW)).toBe(NOW);
    expect(claimAll(store)).toEqual([ticket.key]);
  });

  test('a settlement that comes after the ticket was taken back changes nothing', () => {
    const store = createStore();
    const ticket = sampleTicket();
    store.enqueue(ticket, 'normal', NOW);
    claimAll(store);
    store.requeueInterrupted(NOW);
    const receipt = sampleReceipt(ticket.content);
    store.settle(ticket.key, { state: 'delivered', receipt }, NOW);
    expect(claimAll(store)).toEqual([ticket.key]);
  });

  test('refuses a key twice and a ticket it does not know', () => {
    const store = createStore();
    const ticket = sampleTicket();
    const delivered = { state: 'delivered', receipt: sampleReceipt(ticket.content) } as const;
    expect(() => store.settle(ticket.key, delivered, NOW)).toThrow();
    store.enqueue(ticket, 'normal', NOW);
    expect(() => store.enqueue(ticket, 'normal', NOW)).toThrow();
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createThreadStore } from '#core/tickets/thread-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import type { RemoteTicket } from '#shared/remote-ticket.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');

function benchWith(...tickets: ReturnType<typeof sampleTicket>[]) {
  const { database } = openTestDatabase();
  const queue = createQueueStore(database);
  for (const ticket of tickets) queue.enqueue(ticket, 'normal', NOW);
  const threads = createThreadStore(database);
  return { queue, threads, reader: createTicketReader(database) };
}

const headset = sampleTicket({ subject: 'Casque muet', description: 'Le client ne m’entend pas' });
const network = sampleTicket({
  subject: 'Réseau coupé à Évry',
  description: 'Plus d’accès à la téléphonie',
  provisionalReference: 'P-9ZX-3CD',
});

test('lists the newest first', () => {
  const { reader } = benchWith(headset, network);
  expect(reader.list('', 10).map(({ key }) => key)).toEqual([network.key, headset.key]);
});

test('however much others have sent since, one’s own are listed and found', () => {
  const { database } = openTestDatabase();
  const queue = createQueueStore(database);
  const requester = { name: 'Awa', email: 'awa@exemple.fr', poste: 'PC-214', phone: '' };
  const own = [1, 2].map((at) => sampleTicket({ requester, subject: `Casque muet ${at}` }));
  for (const ticket of own) queue.enqueue(ticket, 'normal', NOW);
  for (let at = 0; at < 120; at += 1) queue.enqueue(sampleTicket(), 'normal', NOW);
  const reader = createTicketReader(database, () => 'awa@exemple.fr');
  const mine = (search: string) =>
    reader.list(search, 2).flatMap(({ mine: isMine, key }) => (isMine ? [key] : []));
  expect(mine('')).toEqual(own.map(({ key }) => key).reverse());
  expect(mine('casque')).toEqual(mine(''));
  expect(reader.list('', 2)).toHaveLength(2 + 100);
});

test('finds words whatever their accents, case and ending', () => {
  const { reader } = benchWith(headset, network);
  for (const typed of ['reseau', 'RÉSEAU', 'evry', 'télépho', 'acces telephonie']) {
    expect(reader.list(typed, 10).map(({ key }) => key)).toEqual([network.key]);
  }
  expect(reader.list('casque reseau', 10)).toEqual([]);
});

test('finds a ticket by its provisional reference, and by the final one as well afterwards', () => {
  const { reader, queue } = benchWith(headset, network);
  queue.claimNext(NOW);
  queue.claimNext(NOW);
  const receipt = sampleReceipt(network.content, 'K7M-2PX-94D');
  queue.settle(network.key, { state: 'delivered', receipt }, NOW);
  for (const typed of ['K7M-2PX-94D', 'k7m2px94d', 'k7m', 'P-9ZX-3CD', 'p9zx3cd']) {
    expect(reader.list(typed, 10).map(({ reference }) => reference)).toEqual(['K7M-2PX-94D']);
  }
});

test('finds a ticket by what support has said, and by its number at the help desk', () => {
  const { reader, queue, threads } = benchWith(headset, network);
  queue.claimNext(NOW);
  const receipt = sampleReceipt(headset.content, 'K7M-2PX-94D');
  queue.settle(headset.key, { state: 'delivered', receipt }, NOW);
  const said = ['Le support suit ce ticket dans Request Tracker 5, n° 4711.', 'Changez de prise.'];
  const remote = sampleRemote('K7M-2PX-94D', said);
  threads.merge(headset.key, remote, { etag: null, now: NOW, bySelf: false });
  for (const typed of ['4711', '47', 'prise']) {
    expect(reader.list(typed, 10).map(({ key }) => key)).toEqual([headset.key]);
  }
});

const sampleRemote = (reference: string, said: readonly string[]): RemoteTicket => ({
  ...{ reference, provisionalReference: 'P-9ZX-3CD', subject: 'Casque muet' },
  ...{ categoryId: 'dsi-materiel', status: 'in-progress', description: '', requester: null },
  attachments: [],
  createdAt: '2026-11-23T09:40:00.000Z',
  updatedAt: '2026-11-23T09:50:00.000Z',
  thread: said.map((text, at) => ({
    ...{ id: String(at), at: '2026-11-23T09:50:00.000Z', from: 'system', author: 'SOS Poste' },
    ...{ text, attachments: [] },
  })),
});

test('nothing a person can type breaks the search', () => {
  const { reader } = benchWith(headset, network);
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('"', '*', 'a OR', 'NEAR(', '-x', '^')),
      (typed) => {
        expect(Array.isArray(reader.list(typed, 10))).toBe(true);
      },
    ),
  );
});

test('an unknown key is said to be unknown', () => {
  const { reader } = benchWith();
  expect(() => reader.detail('nobody')).toThrow(/No ticket/u);
});

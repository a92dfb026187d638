import { expect, test } from 'vitest';
import { createTicketListStore } from '#renderer/features/tickets/ticket-list-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

async function start() {
  const bridge = createFakeBridge(createFakeProgram({ tickets: sampleTickets() }));
  const store = createTicketListStore(bridge);
  await store.load();
  return { bridge, store, state: () => store.getState() };
}

test('news of a ticket replaces its row, and a new ticket comes first', async () => {
  const { bridge, state } = await start();
  const [known] = sampleTickets();
  bridge.emit('ticket', { ...known!, status: 'resolved' });
  expect(state().tickets?.map(({ status }) => status)).toEqual([
    'resolved',
    'in-progress',
    'resolved',
  ]);
  bridge.emit('ticket', { ...known!, key: crypto.randomUUID(), subject: 'neuf' });
  expect(state().tickets?.[0]?.subject).toBe('neuf');
});

test('a search without accents finds words that have them', async () => {
  const { store, state } = await start();
  await store.searchFor('acces systeme');
  expect(state().found?.map(({ reference }) => reference)).toEqual(['R4T-8WQ-2HB']);
  await store.searchFor('');
  expect(state().found).toBeNull();
});

test('the slow answer to an earlier search does not replace a later one', async () => {
  const { bridge, store, state } = await start();
  const answers: (() => void)[] = [];
  bridge.answer('tickets.list', ({ search }) => {
    const found = sampleTickets().filter(({ reference }) => reference.startsWith(search));
    return new Promise((answer) => answers.push(() => answer(found)));
  });
  const slow = store.searchFor('K');
  const quick = store.searchFor('R4T');
  answers[1]!();
  await quick;
  answers[0]!();
  await slow;
  expect(state().found?.map(({ reference }) => reference)).toEqual(['R4T-8WQ-2HB']);
});

test('news that overtakes a list on its way is not lost under it', async () => {
  const { bridge, store, state } = await start();
  const [known] = sampleTickets();
  let answer: () => void = () => undefined;
  bridge.answer(
    'tickets.list',
    () => new Promise((done) => (answer = () => done([...sampleTickets()]))),
  );
  const loading = store.load();
  bridge.emit('ticket', { ...known!, status: 'resolved' });
  bridge.emit('ticket', { ...known!, key: crypto.randomUUID(), subject: 'neuf' });
  answer();
  await loading;
  expect(state().tickets?.map(({ subject }) => subject)[0]).toBe('neuf');
  expect(state().tickets?.find(({ key }) => key === known!.key)?.status).toBe('resolved');
});

test('a list that cannot be read is said, and the one on screen stays', async () => {
  const { bridge, store, state } = await start();
  bridge.refuse('tickets.list', 'storage-failed');
  await store.load();
  expect(state()).toMatchObject({ fault: { code: 'storage-failed' } });
  expect(state().tickets).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { createThreadStore } from '#renderer/features/tickets/thread-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { settle } from '#tests/support/manual-timers.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

const [unread, waiting] = sampleTickets();

async function start() {
  const bridge = createFakeBridge(createFakeProgram({ tickets: sampleTickets() }));
  const store = createThreadStore({ bridge, createKey: () => crypto.randomUUID() });
  await store.open(unread!.key);
  return { bridge, store, state: () => store.getState() };
}

test('opening a ticket reads it and marks it read', async () => {
  const { bridge, state } = await start();
  await settle();
  expect(bridge.inputsOf('tickets.mark-read')).toEqual([{ key: unread!.key }]);
  expect(state().ticket).toMatchObject({ reference: 'K7M-2PX-94D', unread: false });
});

test('a reply joins the thread and leaves the box', async () => {
  const { store, state } = await start();
  store.write('Merci, je passe le prendre.');
  await store.reply();
  expect(state().ticket?.thread.at(-1)?.text).toBe('Merci, je passe le prendre.');
  expect(state().replies[unread!.key]).toBe('');
});

test('a reply that did not leave keeps its words and its key for the next try', async () => {
  const { bridge, store, state } = await start();
  bridge.refuse('tickets.reply', 'offline');
  store.write('Toujours rien');
  await store.reply();
  expect(state()).toMatchObject({ replyFault: { code: 'offline' }, busy: false });
  expect(state().replies[unread!.key]).toBe('Toujours rien');
  await store.reply();
  const keys = bridge.inputsOf('tickets.reply').map(({ replyKey }) => replyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('changed words are another reply', async () => {
  const { bridge, store } = await start();
  bridge.refuse('tickets.reply', 'offline');
  store.write('Toujours rien');
  await store.reply();
  store.write('Toujours rien, même après redémarrage');
  await store.reply();
  const keys = bridge.inputsOf('tickets.reply').map(({ replyKey }) => replyKey);
  expect(new Set(keys).size).toBe(2);
});

test('a reply being written waits while another ticket is read', async () => {
  const { store, state } = await start();
  store.write('à suivre');
  await store.open(waiting!.key);
  expect(state().ticket?.reference).toBe('P-7KM-2D9');
  await store.open(unread!.key);
  expect(state().replies[unread!.key]).toBe('à suivre');
});

test('the open ticket follows its news', async () => {
  const { bridge, store, state } = await start();
  await store.open(waiting!.key);
  bridge.program.deliver(waiting!.key, 'T2R-5MN-7VC');
  await settle();
  expect(state().ticket?.reference).toBe('T2R-5MN-7VC');
});

test('a ticket left before it was read does not come back', async () => {
  const { store, state } = await start();
  const opening = store.open(waiting!.key);
  store.close();
  await opening;
  expect(state()).toMatchObject({ openKey: null, ticket: null });
});

test('a resolved ticket can be reopened, with the reason in the thread', async () => {
  const { store, state } = await start();
  expect(await store.changeStatus('resolved', '')).toBe(true);
  expect(state().ticket?.status).toBe('resolved');
  expect(await store.changeStatus('reopened', 'le micro grésille')).toBe(true);
  expect(state().ticket?.thread.at(-1)?.text).toBe('le micro grésille');
});

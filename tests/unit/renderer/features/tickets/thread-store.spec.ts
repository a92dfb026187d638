import { expect, test } from 'vitest';
import { createThreadStore } from '#renderer/features/tickets/thread-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

const [unread, waiting] = sampleTickets();

async function start({ isSeen = (): boolean => true } = {}) {
  const bridge = createFakeBridge(createFakeProgram({ tickets: sampleTickets() }));
  const timers = createManualTimers();
  const { after } = timers;
  const createKey = () => crypto.randomUUID();
  let lookAgain: () => void = () => undefined;
  const watchSeen = (listener: () => void) => (lookAgain = listener);
  const store = createThreadStore({ bridge, createKey, after, isSeen, watchSeen });
  await store.open(unread!.key);
  return { bridge, store, timers, state: () => store.getState(), lookAgain: () => lookAgain() };
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
  expect(await store.send(null)).toBe(true);
  expect(state().ticket?.thread.at(-1)?.text).toBe('Merci, je passe le prendre.');
  expect(state().replies[unread!.key]).toBe('');
});

test('without a network a reply is kept, shown at once, and given back when asked for', async () => {
  const { bridge, store, state } = await start();
  bridge.program.setReplyLine('cut');
  store.write('Toujours rien');
  expect(await store.send(null)).toBe(true);
  const [waiting] = state().ticket!.replies;
  expect(waiting).toMatchObject({ text: 'Toujours rien', delivery: { state: 'queued' } });
  await store.withdraw(waiting!.key);
  expect(state().ticket?.replies).toEqual([]);
  expect(state().replies[unread!.key]).toBe('Toujours rien');
});

test('a reply that could not be kept keeps its words and its key for the next try', async () => {
  const { bridge, store, state } = await start();
  bridge.refuse('replies.send', 'disk-full');
  store.write('Toujours rien');
  expect(await store.send(null)).toBe(false);
  expect(state()).toMatchObject({ replyFault: { code: 'disk-full' }, busy: false });
  expect(state().replies[unread!.key]).toBe('Toujours rien');
  await store.send(null);
  store.write('Toujours rien, même après redémarrage');
  await store.send(null);
  const keys = bridge.inputsOf('replies.send').map(({ replyKey }) => replyKey);
  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('words are with the program within a second, and none arrive after their reply', async () => {
  const { bridge, store, timers } = await start();
  store.write('à su');
  store.write('à suivre');
  timers.pass(1000);
  expect(bridge.inputsOf('replies.draft')).toEqual([{ key: unread!.key, text: 'à suivre' }]);
  store.write('à suivre.');
  await store.send(null);
  timers.pass(1000);
  expect(bridge.inputsOf('replies.draft')).toHaveLength(1);
});

test('words kept on disk stand in the box again', async () => {
  const { bridge, store, state } = await start();
  await bridge.call('replies.draft', { key: waiting!.key, text: 'commencé hier' });
  await store.open(waiting!.key);
  expect(state().replies[waiting!.key]).toBe('commencé hier');
});

test('screens for a reply are the reply’s, and leave with it', async () => {
  const { bridge, store, state } = await start();
  bridge.program.setReplyLine('cut');
  const { evidence } = bridge.program.state();
  await store.capture();
  expect(state().evidence?.pictures).toHaveLength(1);
  expect(bridge.program.state().evidence).toEqual(evidence);
  await store.send(null);
  expect(state().evidence?.pictures).toEqual([]);
  expect(state().ticket?.replies[0]?.attachments).toHaveLength(1);
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

test('a ticket of whoever sat here before goes from the screen', async () => {
  const { bridge, state } = await start();
  bridge.refuse('tickets.get', 'not-yours');
  await bridge.call('settings.update', { requester: { email: 'awa@exemple.fr' } });
  await settle();
  expect(state()).toMatchObject({ openKey: null, ticket: null, fault: null });
});

test('whose the open ticket is is looked at again when it comes before somebody’s eyes', async () => {
  let seen = false;
  const { bridge, state, lookAgain } = await start({ isSeen: () => seen });
  bridge.refuse('tickets.get', 'not-yours');
  lookAgain();
  await settle();
  expect(state().openKey).toBe(unread!.key);
  seen = true;
  lookAgain();
  await settle();
  expect(state().openKey).toBeNull();
});

test('somebody else’s ticket that is asked for says so', async () => {
  const { bridge, store, state } = await start();
  store.close();
  bridge.refuse('tickets.get', 'not-yours');
  await store.open(waiting!.key);
  expect(state()).toMatchObject({ ticket: null, fault: { code: 'not-yours' } });
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
  expect(await store.send('resolved')).toBe(true);
  expect(state().ticket?.status).toBe('resolved');
  store.write('le micro grésille');
  expect(await store.send('reopened')).toBe(true);
  expect(state().ticket).toMatchObject({ status: 'in-progress' });
  expect(state().ticket?.thread.at(-1)?.text).toBe('le micro grésille');
});

import { expect, test } from 'vitest';
import { createStores } from '#renderer/create-stores.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { settle } from '#tests/support/manual-timers.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

async function start() {
  const bridge = createFakeBridge(createFakeProgram({ tickets: sampleTickets() }));
  const page = Object.assign(new EventTarget(), { hidden: false });
  const stores = createStores(bridge, null, page);
  await settle();
  const show = async (shown: boolean) => {
    page.hidden = !shown;
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
  };
  return { bridge, show, read: () => bridge.inputsOf('tickets.mark-read'), ...stores };
}

/** A ticket has just been sent from this window. */
async function startWithReceipt() {
  const window = await start();
  window.report.edit({ description: 'Plus de page', categoryId: 'dsi-connexion-internet' });
  await window.report.send();
  expect(window.report.getState().receipt).not.toBeNull();
  return window;
}

test('a new act shows the form, not the receipt of what was sent before', async () => {
  const { bridge, report, navigation } = await startWithReceipt();
  navigation.go('tickets');
  bridge.emit('shown', { actId: 'act-2' });
  expect(report.getState().receipt).toBeNull();
  expect(navigation.getState()).toMatchObject({ place: 'report', acts: 1 });
});

test('words typed while the program was away are saved when it answers again', async () => {
  const { bridge, report } = await start();
  const update = bridge.program.handlers['draft.update'];
  bridge.refuse('draft.update', 'program-stopped');
  bridge.setLink('lost');
  report.edit({ description: 'tapé pendant la panne' });
  await report.flush();
  bridge.answer('draft.update', update);
  bridge.setLink('up');
  await settle();
  const { draft } = await bridge.program.handlers['app.snapshot'](null);
  expect(draft.description).toBe('tapé pendant la panne');
});

test('a page of the browser that comes back to sight shows what another has made of the draft', async () => {
  const { bridge, report, show } = await start();
  report.edit({ description: 'Écran noir' });
  await report.flush();
  await show(false);
  const there = { ...report.draft()!, description: 'Écran noir au démarrage' };
  await bridge.program.handlers['draft.update'](there);
  await show(true);
  expect(report.draft()?.description).toBe('Écran noir au démarrage');
});

test('what is being typed stands, whatever another page has made of the draft meanwhile', async () => {
  const { bridge, report, show } = await start();
  await bridge.program.handlers['draft.update']({ ...report.draft()!, description: 'ailleurs' });
  report.edit({ description: 'ici' });
  await show(true);
  expect(report.draft()?.description).toBe('ici');
});

test('a notice that is pressed is no act: the receipt stays, and so do words and focus', async () => {
  const { bridge, report, navigation } = await startWithReceipt();
  navigation.go('settings');
  bridge.emit('revealed', { key: null });
  expect(report.getState().receipt).not.toBeNull();
  expect(navigation.getState()).toMatchObject({ place: 'report', acts: 0 });
});

test('the notice of an answer opens the thread it is in', async () => {
  const { bridge, navigation, thread } = await start();
  const { key } = sampleTickets()[0]!;
  bridge.emit('revealed', { key });
  await settle();
  expect(navigation.getState()).toMatchObject({ place: 'tickets', acts: 0 });
  expect(thread.getState().ticket).toMatchObject({ key });
});

test('an answer is read when its thread is before somebody’s eyes, and not before', async () => {
  const { show, read, navigation, thread } = await start();
  const { key } = sampleTickets()[0]!;
  await thread.open(key);
  await show(false);
  navigation.go('tickets');
  await settle();
  expect(read()).toEqual([]);
  navigation.go('report');
  await show(true);
  expect(read()).toEqual([]);
  navigation.go('tickets');
  await settle();
  expect(read()).toEqual([{ key }]);
});

test('an answer that comes to the open thread of a hidden window waits for the eyes', async () => {
  const { bridge, show, read, navigation, thread } = await start();
  const { key } = sampleTickets()[1]!;
  navigation.go('tickets');
  await thread.open(key);
  await show(false);
  const unread = { ...thread.getState().ticket!, unread: true };
  bridge.answer('tickets.get', () => Promise.resolve(unread));
  bridge.answer('tickets.mark-read', () => Promise.resolve(null));
  bridge.emit('ticket', unread);
  await settle();
  expect(thread.getState().ticket).toEqual(unread);
  expect(read()).toEqual([]);
  await show(true);
  expect(read()).toEqual([{ key }]);
});

import { expect, test } from 'vitest';
import { createStores } from '#renderer/create-stores.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { settle } from '#tests/support/manual-timers.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

async function start() {
  const bridge = createFakeBridge(createFakeProgram({ tickets: sampleTickets() }));
  const stores = createStores(bridge);
  await settle();
  return { bridge, ...stores };
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

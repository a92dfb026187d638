import { beforeAll, expect, test } from 'vitest';
import { createPopoverBehaviour } from '#hosts/electron/popover-behaviour.ts';
import { createAppWindow } from '#hosts/electron/window.ts';
import type { WindowKind } from '#hosts/electron/window-shape.ts';
import { BrowserWindow } from '#tests/boot/fake-electron/fake-window.ts';
import { whenReady } from '#tests/boot/fake-electron/readiness.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

const IDLE_MS = 10 * 60_000;

beforeAll(whenReady);

function setUp(kind: WindowKind = 'popover') {
  const clock = createFakeClock();
  const made: BrowserWindow[] = [];
  const state = { quitting: false };
  const window = createAppWindow({
    kind,
    createWindow: () => {
      const created = new BrowserWindow({});
      made.push(created);
      return created as never;
    },
    pageUrl: 'sos-poste://app/index.html',
    place: () => ({ x: 0, y: 0, width: 420, height: 640 }),
    behaviour: createPopoverBehaviour(clock.now),
    isQuitting: () => state.quitting,
    clock,
    log: createKeptLog(),
  });
  return { clock, made, state, window };
}

test('it is made once, ahead or at the first showing, and takes the focus when shown', async () => {
  const { made, window } = setUp();
  window.prepare();
  expect(window.isVisible()).toBe(false);
  await window.show(false);
  expect(made).toHaveLength(1);
  expect(made[0]!.isVisible()).toBe(true);
  expect(made[0]!.isFocused()).toBe(true);
});

test('it hides when the agent turns elsewhere, but not on Wayland', async () => {
  for (const [kind, stays] of [
    ['popover', false],
    ['plain', true],
  ] as const) {
    const { clock, made, window } = setUp(kind);
    await window.show(false);
    await clock.advance(500);
    made[0]!.blur();
    expect(window.isVisible()).toBe(stays);
  }
});

test('it stays under a dialog of its own, and hides again once that is closed', async () => {
  const { clock, made, window } = setUp();
  await window.show(false);
  await clock.advance(500);
  const close = made[0]!.openDialog();
  expect(window.isVisible()).toBe(true);
  close();
  made[0]!.blur();
  expect(window.isVisible()).toBe(false);
});

test('hidden for ten minutes it is given up, and the next showing makes another', async () => {
  const { clock, made, window } = setUp();
  await window.show(false);
  window.hide();
  await clock.advance(IDLE_MS - 1);
  expect(made[0]!.isDestroyed()).toBe(false);
  await clock.advance(1);
  expect(made[0]!.isDestroyed()).toBe(true);
  await window.show(false);
  expect(made).toHaveLength(2);
});

test('made ahead and never looked at, it is given up as well', async () => {
  const { clock, made, window } = setUp();
  window.prepare();
  await clock.advance(IDLE_MS);
  expect(made[0]!.isDestroyed()).toBe(true);
});

test('made ready for a press, it stays for as long as it is shown', async () => {
  const { clock, made, window } = setUp();
  window.prepare();
  await window.show(false);
  window.prepare();
  await clock.advance(IDLE_MS);
  expect(made[0]!.isDestroyed()).toBe(false);
});

test('a window that is looked at again is not given up', async () => {
  const { clock, made, window } = setUp();
  await window.show(false);
  window.hide();
  await clock.advance(IDLE_MS - 1);
  await window.show(false);
  await clock.advance(IDLE_MS);
  expect(made[0]!.isDestroyed()).toBe(false);
});

test('closing hides it, until the program quits', async () => {
  const { made, state, window } = setUp();
  await window.show(false);
  made[0]!.close();
  expect(made[0]!.isDestroyed()).toBe(false);
  state.quitting = true;
  made[0]!.close();
  expect(made[0]!.isDestroyed()).toBe(true);
});

test('a page that has crashed is replaced at the next showing', async () => {
  const { made, window } = setUp();
  await window.show(false);
  made[0]!.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await settle();
  expect(window.isVisible()).toBe(false);
  await window.show(false);
  expect(made).toHaveLength(2);
});

test('events for a window that is not there are dropped', () => {
  const { made, window } = setUp();
  window.send('sos-poste:event', {});
  expect(made).toEqual([]);
});

import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createQuitFlow } from '#hosts/electron/quit-flow.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

function setUp(stop: () => Promise<void>) {
  const clock = createFakeClock();
  const exits: number[] = [];
  const app = Object.assign(new EventEmitter(), { exit: (code = 0) => void exits.push(code) });
  const flow = createQuitFlow({ app: app as never, clock, stop, log: createKeptLog() });
  const askToQuit = () => app.emit('before-quit', { preventDefault: () => undefined });
  return { app, askToQuit, clock, exits, flow };
}

test('what is running is ended once, however often quitting is asked for', async () => {
  let stops = 0;
  const { askToQuit, exits, flow } = setUp(() => Promise.resolve(void (stops += 1)));
  expect(flow.isQuitting()).toBe(false);
  askToQuit();
  askToQuit();
  expect(flow.isQuitting()).toBe(true);
  await settle();
  expect({ stops, exits }).toEqual({ stops: 1, exits: [0] });
});

test('a part that does not come back is left behind at the deadline', async () => {
  const { askToQuit, clock, exits } = setUp(() => new Promise(() => undefined));
  askToQuit();
  await clock.advance(2999);
  expect(exits).toEqual([]);
  await clock.advance(1);
  expect(exits).toEqual([0]);
});

test('a part that fails to end does not keep the program', async () => {
  const { askToQuit, clock, exits } = setUp(() => Promise.reject(new Error('disk')));
  askToQuit();
  await clock.advance(0);
  expect(exits).toEqual([0]);
});

test('closing the last window is not quitting', () => {
  const { app, exits } = setUp(() => Promise.resolve());
  expect(app.emit('window-all-closed')).toBe(true);
  expect(exits).toEqual([]);
});

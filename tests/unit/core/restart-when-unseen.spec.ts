import { expect, test } from 'vitest';
import { createRestartWhenUnseen } from '#core/restart-when-unseen.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

const MINUTE_MS = 60_000;

function setUp() {
  const clock = createFakeClock();
  const state = { due: false, seen: false, empty: true, restarts: 0, looks: 0 };
  const restart = createRestartWhenUnseen({
    host: { isSeen: () => state.seen, begin: () => void (state.restarts += 1) },
    reasons: [
      {
        why: 'policy',
        isDue: () => {
          state.looks += 1;
          return state.due;
        },
      },
    ],
    lookEveryMs: () => 10 * MINUTE_MS,
    isFormEmpty: () => state.empty,
    ...{ clock, random: () => 0, log: createKeptLog() },
  });
  restart.start();
  return { clock, state, restart };
}

test('without a reason nothing restarts, and little is looked at', async () => {
  const { clock, state } = setUp();
  await clock.advance(24 * 60 * MINUTE_MS);
  expect(state.restarts).toBe(0);
  expect(state.looks).toBeLessThanOrEqual(144);
});

test('a reason restarts the program once it has been out of sight for a minute', async () => {
  const { clock, state } = setUp();
  state.due = true;
  await clock.advance(5 * MINUTE_MS);
  expect(state.restarts).toBe(0);
  await clock.advance(MINUTE_MS);
  expect(state.restarts).toBe(1);
  await clock.advance(60 * MINUTE_MS);
  expect(state.restarts).toBe(1);
});

test.each([
  ['a window that is seen', { seen: true }, { seen: false }],
  ['what stands in the form', { empty: false }, { empty: true }],
])('%s puts the restart off to the next such moment', async (_, busy, free) => {
  const { clock, state } = setUp();
  Object.assign(state, { due: true }, busy);
  await clock.advance(120 * MINUTE_MS);
  expect(state.restarts).toBe(0);
  Object.assign(state, free);
  await clock.advance(2 * MINUTE_MS);
  expect(state.restarts).toBe(1);
});

test('a reason that is gone meanwhile restarts nothing', async () => {
  const { clock, state } = setUp();
  Object.assign(state, { due: true, seen: true });
  await clock.advance(20 * MINUTE_MS);
  Object.assign(state, { due: false, seen: false });
  await clock.advance(60 * MINUTE_MS);
  expect(state.restarts).toBe(0);
});

test('a stopped program leaves no timer', () => {
  const { clock, restart } = setUp();
  restart.stop();
  expect(clock.pending()).toBe(0);
});

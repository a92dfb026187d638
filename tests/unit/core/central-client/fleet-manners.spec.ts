import { expect, test } from 'vitest';
import { createFleetTimer, FLEET_SPREAD_MS } from '#core/central-client/fleet-manners.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

function createBench() {
  const clock = createFakeClock();
  let runs = 0;
  const timer = createFleetTimer({ clock, random: () => 0.5 }, () => (runs += 1));
  return { clock, timer, runs: () => runs };
}

test('runs when it is due, also when that is long past', async () => {
  const { clock, timer, runs } = createBench();
  timer.set(1_000);
  await clock.advance(1_000);
  expect(runs()).toBe(1);
  timer.set(-3_600_000);
  await clock.advance(0);
  expect(runs()).toBe(2);
});

test('takes a moment of its own in the spread when it slept through the one it was set for', async () => {
  const { clock, timer, runs } = createBench();
  timer.set(60_000);
  clock.sleep(8 * 3_600_000);
  await clock.advance(FLEET_SPREAD_MS / 2 - 1);
  expect(runs()).toBe(0);
  await clock.advance(1);
  expect(runs()).toBe(1);
});

test('keeps one moment only, and none once it is cancelled', async () => {
  const { clock, timer, runs } = createBench();
  timer.setWithinSpread();
  timer.set(10);
  await clock.advance(FLEET_SPREAD_MS);
  expect(runs()).toBe(1);
  timer.set(10);
  timer.cancel();
  expect(clock.pending()).toBe(0);
});

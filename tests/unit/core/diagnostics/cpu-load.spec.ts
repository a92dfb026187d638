import { expect, test } from 'vitest';
import { loadPercentBetween } from '#core/diagnostics/cpu-load.ts';

function core(user: number, idle: number) {
  return { model: 'Intel i5', speed: 0, times: { user, nice: 0, sys: 0, idle, irq: 0 } };
}

test('the load is the share of the elapsed time that was not idle, over all cores', () => {
  const before = [core(1000, 9000), core(500, 9500)];
  expect(loadPercentBetween(before, [core(1250, 9000), core(500, 9750)])).toBe(50);
  expect(loadPercentBetween(before, [core(1000, 9250), core(500, 9750)])).toBe(0);
});

test('with no time elapsed there is no load to tell', () => {
  expect(loadPercentBetween([core(1, 2)], [core(1, 2)])).toBeNull();
  expect(loadPercentBetween([], [])).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVirtualClock } from './virtual-clock.ts';

test('runs timers by time, then in the order in which they were set', async () => {
  const delays = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(delays, async (list) => {
      const clock = createVirtualClock(0);
      const ran: { delay: number; index: number; at: number }[] = [];
      for (const [index, delay] of list.entries()) {
        clock.after(delay, () => ran.push({ delay, index, at: clock.now() }));
      }
      await clock.runUntil(50);
      const expected = list.map((delay, index) => ({ delay, index, at: delay }));
      expect(ran).toEqual(expected.sort((a, b) => a.delay - b.delay || a.index - b.index));
    }),
    { numRuns: 50 },
  );
});

test('a timer that was cancelled never runs, one set by a timer does', async () => {
  const clock = createVirtualClock(0);
  const ran: string[] = [];
  const cancel = clock.after(5, () => ran.push('cancelled'));
  clock.after(1, () => {
    cancel();
    clock.after(1, () => ran.push('nested'));
  });
  await clock.runUntil(10);
  expect(ran).toEqual(['nested']);
  expect(clock.now()).toBe(10);
});

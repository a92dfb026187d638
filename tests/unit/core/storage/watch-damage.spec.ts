import { expect, test } from 'vitest';
import { watchDamage } from '#core/storage/watch-damage.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

const DAY_MS = 86_400_000;

test('the ticket file is checked soon after the start and each day after, until it is found damaged', async () => {
  const clock = createFakeClock();
  const answers: (string | undefined)[] = ['ok', undefined, 'row 3 missing from index'];
  const damage: string[] = [];
  let checked = 0;
  watchDamage({
    check: async () => answers[checked++],
    onDamage: (said) => damage.push(said),
    ...{ clock, log: createKeptLog() },
  });
  await clock.advance(90_000);
  expect([checked, damage]).toEqual([1, []]);
  await clock.advance(DAY_MS);
  expect([checked, damage]).toEqual([2, []]);
  await clock.advance(DAY_MS);
  expect([checked, damage]).toEqual([3, ['row 3 missing from index']]);
  await clock.advance(10 * DAY_MS);
  expect(checked).toBe(3);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createSystemClock } from '#hosts/common/system-clock.ts';

test('a task runs once, unless it is cancelled', async () => {
  const clock = createSystemClock();
  const ran: string[] = [];
  const cancel = clock.after(0, () => ran.push('cancelled'));
  cancel();
  await new Promise<void>((resolve) => clock.after(1, resolve));
  clock.after(-5, () => ran.push('late'));
  await sleep(5);
  expect(ran).toEqual(['late']);
});

test('a delay beyond what a timer can count does not fire at once', async () => {
  let fired = false;
  const cancel = createSystemClock().after(2 ** 40, () => (fired = true));
  await sleep(5);
  cancel();
  expect(fired).toBe(false);
});

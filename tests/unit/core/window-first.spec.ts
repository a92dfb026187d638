import { expect, test } from 'vitest';
import { createWindowFirst } from '#core/window-first.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

function setUp() {
  const clock = createFakeClock();
  const begun: string[] = [];
  const windowFirst = createWindowFirst(clock);
  const put = (name: string) => windowFirst.run(() => void begun.push(name));
  return { clock, begun, windowFirst, put };
}

test('work waits until one can write in the window, and keeps its order', () => {
  const { begun, windowFirst, put } = setUp();
  put('facts');
  put('central');
  expect(begun).toEqual([]);
  windowFirst.usable();
  expect(begun).toEqual(['facts', 'central']);
  windowFirst.usable();
  expect(begun).toHaveLength(2);
});

test('a window that does not come keeps nothing waiting', async () => {
  const { clock, begun, put } = setUp();
  put('facts');
  await clock.advance(2_000);
  expect(begun).toEqual(['facts']);
  put('more');
  await clock.advance(1_000);
  expect(begun).toEqual(['facts']);
  await clock.advance(1_000);
  expect(begun).toEqual(['facts', 'more']);
});

test('a program that ends begins nothing more', async () => {
  const { clock, begun, windowFirst, put } = setUp();
  put('facts');
  windowFirst.end();
  windowFirst.usable();
  await clock.advance(10_000);
  expect(begun).toEqual([]);
  expect(clock.pending()).toBe(0);
});

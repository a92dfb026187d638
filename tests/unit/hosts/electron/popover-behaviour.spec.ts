import { expect, test } from 'vitest';
import { createPopoverBehaviour } from '#hosts/electron/popover-behaviour.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

function setUp() {
  const clock = createFakeClock();
  return { clock, behaviour: createPopoverBehaviour(clock.now) };
}

test('a window that has had the focus hides when the focus leaves', async () => {
  const { clock, behaviour } = setUp();
  behaviour.shown();
  behaviour.focused();
  await clock.advance(400);
  expect(behaviour.onBlur()).toBe('hide');
});

test('a blur right after showing asks for the focus again instead of hiding', async () => {
  const { clock, behaviour } = setUp();
  behaviour.shown();
  await clock.advance(100);
  expect(behaviour.onBlur()).toBe('refocus');
});

test('a window that never had the focus cannot lose it', async () => {
  const { clock, behaviour } = setUp();
  behaviour.shown();
  await clock.advance(1000);
  expect(behaviour.onBlur()).toBe('stay');
});

test('the click whose own blur hid the window does not open it again; the next does', async () => {
  const { clock, behaviour } = setUp();
  behaviour.shown();
  behaviour.focused();
  await clock.advance(1000);
  behaviour.onBlur();
  await clock.advance(120);
  expect(behaviour.onTrayClick(false)).toBe('ignore');
  await clock.advance(200);
  expect(behaviour.onTrayClick(false)).toBe('open');
});

test('a click while the window is open hides it', () => {
  expect(setUp().behaviour.onTrayClick(true)).toBe('hide');
});

test('nothing hides while something of ours holds the focus, however often it lets go', async () => {
  const { clock, behaviour } = setUp();
  behaviour.shown();
  behaviour.focused();
  await clock.advance(1000);
  const releaseTools = behaviour.hold();
  const releaseCapture = behaviour.hold();
  releaseCapture();
  releaseCapture();
  expect(behaviour.onBlur()).toBe('stay');
  releaseTools();
  expect(behaviour.onBlur()).toBe('hide');
});

test('a window that has just been hidden is still on the screen for a moment', async () => {
  const { clock, behaviour } = setUp();
  expect(behaviour.settleMs()).toBe(0);
  behaviour.hidden();
  await clock.advance(150);
  expect(behaviour.settleMs()).toBe(50);
  await clock.advance(100);
  expect(behaviour.settleMs()).toBe(0);
});

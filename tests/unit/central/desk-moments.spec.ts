import { expect, test } from 'vitest';
import { formatClock, formatDay } from '#central/desk/moments.ts';

test('the desk writes hours and days as the poste does', () => {
  const morning = new Date(2026, 11, 1, 9, 5).toISOString();
  expect(formatClock(morning, 'fr')).toBe('9\u{a0}h\u{a0}05');
  expect(formatClock(morning, 'en')).toBe('09:05');
  expect(formatDay('2026-12-01', 'fr')).toBe('1er déc. 2026');
  expect(formatDay('2026-12-01', 'en')).toBe('1 Dec 2026');
});

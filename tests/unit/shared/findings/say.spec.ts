import { expect, test } from 'vitest';
import { lasting } from '#shared/findings/say.ts';

test('what has just happened is less than a minute ago, never 0 min', () => {
  expect(lasting.fr(0)).toBe('moins d’une minute');
  expect(lasting.en(0)).toBe('less than a minute');
  expect(lasting.fr(1)).toBe('1\u{a0}min');
  expect(lasting.fr(125)).toBe('2\u{a0}h\u{a0}05');
});

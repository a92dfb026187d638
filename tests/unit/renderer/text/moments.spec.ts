import { expect, test } from 'vitest';
import {
  formatAge,
  formatMoment,
  formatTime,
  formatWait,
  formatWhen,
} from '#renderer/text/moments.ts';
import { holdTogether } from '#renderer/text/hold-together.ts';

const spaces = (text: string) => text.replace(/\u{a0}|\u{202f}/gu, ' ');
const moment = new Date(2026, 10, 23, 14, 5);

test('the French say 14 h 05, the English 14:05', () => {
  expect(spaces(formatTime(moment, 'fr'))).toBe('14 h 05');
  expect(spaces(formatTime(new Date(2026, 10, 23, 9, 40), 'fr'))).toBe('9 h 40');
  expect(formatTime(moment, 'en')).toBe('14:05');
});

test('a moment has its year only when it is another one', () => {
  const now = new Date(2026, 11, 1);
  expect(spaces(formatMoment(moment, now, 'fr'))).toBe('23 nov. à 14 h 05');
  expect(formatMoment(moment, now, 'en')).toBe('23 Nov at 14:05');
  expect(spaces(formatMoment(moment, new Date(2027, 0, 1), 'fr'))).toBe('23 nov. 2026 à 14 h 05');
});

test('the first day of a month is 1er in French, and plain in English', () => {
  const [first, tenth] = [new Date(2026, 11, 1, 9, 5), new Date(2026, 11, 10, 9, 5)];
  expect(spaces(formatMoment(first, first, 'fr'))).toBe('1er déc. à 9 h 05');
  expect(spaces(formatMoment(tenth, first, 'fr'))).toBe('10 déc. à 9 h 05');
  expect(formatMoment(first, first, 'en')).toBe('1 Dec at 09:05');
});

test('within a sentence the day is named when it is not today’s', () => {
  const [evening, next] = [new Date(2026, 10, 23, 23, 50), new Date(2026, 10, 24, 0, 10)];
  expect(spaces(formatWhen(moment, evening, 'fr'))).toBe('à 14 h 05');
  expect(formatWhen(moment, evening, 'en')).toBe('at 14:05');
  expect(spaces(formatWhen(moment, next, 'fr'))).toBe('le 23 nov. à 14 h 05');
  expect(formatWhen(moment, next, 'en')).toBe('on 23 Nov at 14:05');
});

test('an age is said in words', () => {
  expect(formatAge(20_000, 'fr')).toBe('à l’instant');
  expect(spaces(formatAge(180_000, 'fr'))).toBe('il y a 3 min');
  expect(formatAge(26 * 3_600_000, 'fr')).toBe('hier');
  expect(formatAge(26 * 3_600_000, 'en')).toBe('yesterday');
});

test('a wait never says zero while there is something to wait for', () => {
  expect(spaces(formatWait(100))).toBe('1 s');
  expect(spaces(formatWait(40_000))).toBe('40 s');
  expect(spaces(formatWait(720_000))).toBe('12 min');
  expect(spaces(formatWait(7_500_000))).toBe('2 h 05 min');
  expect(spaces(formatWait(-5))).toBe('0 s');
});

test('no line breaks before a French sign or inside its quotation marks', () => {
  expect(holdTogether('« Mes tickets » : déjà ?')).toBe(
    '«\u{a0}Mes tickets\u{a0}»\u{a0}: déjà\u{a0}?',
  );
  expect(holdTogether('Worth knowing: “this”?')).toBe('Worth knowing: “this”?');
});

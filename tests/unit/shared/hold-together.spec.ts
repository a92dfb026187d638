import { expect, test } from 'vitest';
import { holdTogether } from '#shared/hold-together.ts';

const shown = (text: string) => holdTogether(text).replaceAll('\u{a0}', '~');

test('no line breaks before a sign or inside quotation marks', () => {
  expect(shown('Pour : « Étendre » ; sûr ?')).toBe('Pour~: «~Étendre~»~; sûr~?');
});

test('no line breaks between a figure and its unit, nor within a number', () => {
  expect(shown('vers 11 h, dans 10 s ou 3 min')).toBe('vers 11~h, dans 10~s ou 3~min');
  expect(shown('262 ko, 40 Mo, 80 %, 8 000 caractères')).toBe(
    '262~ko, 40~Mo, 80~%, 8~000 caractères',
  );
});

test('a figure before a word may end a line', () => {
  expect(shown('12 sites, 3 minutes, poste 4 12')).toBe('12 sites, 3 minutes, poste 4 12');
});

import { expect, test } from 'vitest';
import { nextStartingWith } from '#renderer/features/report/next-starting-with.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';

const { categories } = DEFAULT_CATALOGUE;
const next = (marked: string | undefined, letter: string) =>
  nextStartingWith(categories, marked, letter)?.label;

test('a letter goes to the next category with a word that begins so, and round again', () => {
  expect(next(undefined, 'm')).toBe('DSI Matériel informatique');
  expect(next(undefined, 'g')).toBe('Bytel Grésillement de la communication');
  expect(next('suggestion', 'a')).toBe('DSI Accès système');
});

test('the family’s own word does not answer on every line', () => {
  expect(next(undefined, 'b')).toBeUndefined();
  expect(next(undefined, 's')).toBe('DSI Accès système');
});

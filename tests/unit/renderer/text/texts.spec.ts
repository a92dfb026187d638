import { expect, test } from 'vitest';
import { editor as enEditor } from '#renderer/text/en/editor.ts';
import { en } from '#renderer/text/en/en.ts';
import { editor as frEditor } from '#renderer/text/fr/editor.ts';
import { fr } from '#renderer/text/fr/fr.ts';

function flatten(texts: object, prefix = ''): Map<string, string> {
  const pairs = Object.entries(texts).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as const]
      : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(pairs);
}

const french = flatten({ ...fr, editor: frEditor });
const english = flatten({ ...en, editor: enEditor });

test('every text exists in both languages', () => {
  expect([...english.keys()].toSorted()).toEqual([...french.keys()].toSorted());
});

test('both languages fill in the same blanks', () => {
  const blanks = (text: string) => text.match(/\{\{\w+\}\}/gu)?.toSorted() ?? [];
  for (const [key, text] of french) {
    expect({ key, blanks: blanks(english.get(key)!) }).toEqual({ key, blanks: blanks(text) });
  }
});

test('the tone holds: no exclamation mark, no straight apostrophe, no bare "erreur inconnue"', () => {
  for (const text of [...french.values(), ...english.values()]) {
    expect(text).not.toMatch(/!|'|oups|erreur inconnue|unknown error/iu);
  }
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(
  new URL('../../../../src-renderer/ui/tokens.css', import.meta.url),
  'utf8',
);
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** Every pair of words and ground that a screen uses. */
const PAIRS = [
  ...pairs(['ink', 'ink-quiet', 'accent', 'broken', 'waiting', 'well'], ['ground', 'surface']),
  ...pairs(['ink', 'ink-quiet', 'accent', 'accent-hover'], ['surface-quiet']),
  ...pairs(['ink', 'ink-quiet', 'accent', 'waiting'], ['accent-soft']),
  ...pairs(['ink', 'broken'], ['broken-soft']),
  ...pairs(['ink', 'waiting'], ['waiting-soft']),
  ...pairs(['on-accent'], ['accent', 'accent-hover']),
];

test.each([
  ['light', light],
  ['dark', dark],
])('words stand out from their ground by 4.5 to 1 in the %s theme', (_name, theme) => {
  for (const [word, ground] of PAIRS) {
    const ratio = contrast(token(theme, word), token(theme, ground));
    expect(ratio, `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test.each([
  ['light', light],
  ['dark', dark],
])('the edge of a field stands out by 3 to 1 in the %s theme', (_name, theme) => {
  expect(contrast(token(theme, 'line-strong'), token(theme, 'surface'))).toBeGreaterThanOrEqual(3);
});

function pairs(words: string[], grounds: string[]): [string, string][] {
  return words.flatMap((word) => grounds.map((ground): [string, string] => [word, ground]));
}

function token(theme: string, name: string): string {
  return new RegExp(`--${name}: #([0-9a-f]{6})`, 'u').exec(theme)![1]!;
}

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bestThatFits,
  byteLimitOf,
  LADDER,
  type Rung,
} from '#renderer/features/evidence/editor/flatten/encode-ladder.ts';

/** A picture that costs so much at the best quality, and as real ones do, less at lower ones. */
function pictureOf(bestBytes: number) {
  const tried: Rung[] = [];
  const write = async (rung: Rung) => {
    tried.push(rung);
    return { size: Math.round(bestBytes * (rung.quality / 0.85) * rung.scale ** 2), rung };
  };
  return { write, tried };
}

test('a picture that fits at the best quality is written once', async () => {
  const { write, tried } = pictureOf(200_000);
  expect((await bestThatFits(write, 300_000)).rung).toEqual({ quality: 0.85, scale: 1 });
  expect(tried).toHaveLength(1);
});

test('whatever the picture, the best rung that fits is found in five tries at most', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000 }), async (bestBytes) => {
      const { write, tried } = pictureOf(bestBytes);
      const found = await bestThatFits(write, 300_000);
      expect(tried.length).toBeLessThanOrEqual(5);
      const sizes = await Promise.all(LADDER.map((rung) => pictureOf(bestBytes).write(rung)));
      const fitting = sizes.filter(({ size }) => size <= 300_000).map(({ size }) => size);
      const expected = fitting.length === 0 ? sizes.at(-1)!.size : Math.max(...fitting);
      expect(found.size).toBe(expected);
    }),
  );
});

test('words stay readable on every rung: never under 0.75 of the size, nor under quality 0.5', () => {
  for (const { quality, scale } of LADDER) {
    expect(scale).toBeGreaterThanOrEqual(0.75);
    expect(quality).toBeGreaterThanOrEqual(0.5);
  }
});

test('a 1080p screen gets 300 KB, a 4K one four times as much, a small picture no less', () => {
  expect(byteLimitOf({ width: 1920, height: 1080 })).toBe(300_000);
  expect(byteLimitOf({ width: 3840, height: 2160 })).toBe(1_200_000);
  expect(byteLimitOf({ width: 640, height: 480 })).toBe(300_000);
});

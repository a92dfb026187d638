import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureSizeOf } from '#core/capture/picture-size.ts';

/** Headers as the three formats write them, with nothing behind. */
const PNG = (width: number, height: number) =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    ...ascii('IHDR'),
    ...uint32(width),
    ...uint32(height),
  ]);
const JPEG = (width: number, height: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xff, 0xc2, 0, 11, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255],
  ]);

const side = fc.integer({ min: 1, max: 65_535 });

test('the size is the one the header says', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      expect(pictureSizeOf(PNG(width, height))).toEqual({ width, height });
      expect(pictureSizeOf(JPEG(width, height))).toEqual({ width, height });
    }),
  );
});

test.runIf(hasConvert()).each(['png', 'jpg', 'webp'])(
  'a real %s file is read as ImageMagick wrote it',
  (format) => {
    for (const options of [[], ['-define', 'webp:lossless=true'], ['-alpha', 'set']]) {
      const picture = execFileSync('convert', [
        '-size',
        '321x123',
        'plasma:',
        ...options,
        `${format}:-`,
      ]);
      expect(pictureSizeOf(picture)).toEqual({ width: 321, height: 123 });
    }
  },
);

test('a view into the middle of a buffer is read from its own start', () => {
  const whole = Uint8Array.from([1, 2, 3, ...PNG(7, 9)]);
  expect(pictureSizeOf(whole.subarray(3))).toEqual({ width: 7, height: 9 });
});

test('anything else has no size, and reading it never throws', () => {
  const signature = fc.constantFrom(
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],
    ascii('RIFF....WEBPVP8L'),
    [],
  );
  fc.assert(
    fc.property(signature, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      const size = pictureSizeOf(Uint8Array.from([...start, ...rest]));
      if (size !== undefined) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
  expect(pictureSizeOf(new Uint8Array())).toBeUndefined();
  expect(pictureSizeOf(PNG(0, 5))).toBeUndefined();
  expect(pictureSizeOf(PNG(5, 5).subarray(0, 20))).toBeUndefined();
});

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function ascii(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}

function hasConvert(): boolean {
  try {
    execFileSync('convert', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

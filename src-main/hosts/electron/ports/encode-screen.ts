import { setImmediate } from 'node:timers/promises';
import type { NativeImage } from 'electron';
import type { ScreenShot } from '#core/ports.ts';

export type ScreenImage = Pick<NativeImage, 'getSize' | 'toJPEG'> & {
  resize(options: { width: number }): ScreenImage;
};

/** Small enough for a slow line, sharp enough to read 10-point text. */
const BUDGET_BYTES = 300_000;
const BUDGET_PIXELS = 1920 * 1080;
/** Text of 10 points stays readable down to 50; below, and below three quarters of the size, it does not. */
const QUALITIES = [80, 65, 50];
const SMALLEST_SCALE = 0.75;

/**
 * The first picture that keeps to the budget, going down in quality, then once in size. Each try
 * takes some 20 ms of the main thread per full-HD screen (PNG would take 25 times that), so other
 * work is let through in between.
 */
export async function encodeScreen(image: ScreenImage): Promise<ScreenShot> {
  const { width, height } = image.getSize();
  const budgetBytes = BUDGET_BYTES * Math.max(1, (width * height) / BUDGET_PIXELS);
  for (const quality of QUALITIES) {
    const shot = encode(image, quality);
    if (shot.bytes.length <= budgetBytes) return shot;
    await setImmediate();
  }
  return encode(
    image.resize({ width: Math.round(width * SMALLEST_SCALE) }),
    QUALITIES.at(-1) ?? 50,
  );
}

function encode(image: ScreenImage, quality: number): ScreenShot {
  return { mediaType: 'image/jpeg', bytes: image.toJPEG(quality), ...image.getSize() };
}

import { Jimp } from 'jimp';

/** Tried in turn until the picture is small: text of 10 pt stays readable in the first two. */
const STEPS = [
  { width: 1600, quality: 55 },
  { width: 1280, quality: 45 },
  { width: 1024, quality: 35 },
] as const;

/** What one screen may weigh behind a gateway that lets a megabyte through. */
const TARGET_BYTES = 120_000;

/**
 * The picture as a smaller JPEG.
 * @throws Error when it cannot be read (WebP cannot), or cannot be made smaller
 */
export async function shrinkPicture(bytes: Buffer): Promise<Uint8Array> {
  const picture = await Jimp.fromBuffer(bytes);
  let best: Uint8Array = bytes;
  for (const { width, quality } of STEPS) {
    if (picture.width > width) picture.resize({ w: width });
    const smaller = await picture.getBuffer('image/jpeg', { quality });
    if (smaller.length < best.length) best = smaller;
    if (best.length <= TARGET_BYTES) break;
  }
  if (best === bytes) throw new Error('It cannot be made smaller');
  return best;
}

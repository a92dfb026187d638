import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { PictureType } from '#shared/picture.ts';

const deflate = promisify(deflateRaw);

/** A real desktop keeps a tenth of its size or more; one flat colour keeps a hundredth. */
const FLAT_SHARE = 0.02;
/** What any stream costs when deflated, however empty. */
const DEFLATE_FLOOR_BYTES = 64;

/**
 * Whether a picture is of one colour: a locked session, a protected window, a minimised remote
 * desktop. A flat picture encodes to the same few bits block after block, so what the encoder wrote
 * deflates to almost nothing; telling so needs no decoder, and runs on zlib's own threads.
 */
export async function looksUniform(bytes: Uint8Array, type: PictureType): Promise<boolean> {
  // Lossless formats have already squeezed the repetition out: nothing can be told from their size.
  if (type !== 'image/jpeg') return false;
  const scan = bytes.subarray(startOfScan(bytes));
  if (scan.length === 0) return true;
  const squeezed = await deflate(scan, { level: 1 });
  return squeezed.length < Math.max(DEFLATE_FLOOR_BYTES, scan.length * FLAT_SHARE);
}

/** Index after the last JPEG "start of scan" marker (FF DA): tables before it say nothing of the picture. */
function startOfScan(bytes: Uint8Array): number {
  for (let index = 2; index + 3 < bytes.length;) {
    if (bytes[index] !== 0xff) return index;
    const length = ((bytes[index + 2] ?? 0) << 8) + (bytes[index + 3] ?? 0);
    if (bytes[index + 1] === 0xda) return index + 2 + length;
    index += 2 + length;
  }
  return bytes.length;
}

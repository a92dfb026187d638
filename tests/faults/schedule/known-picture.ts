import { createDraw } from './random.ts';

/** A picture both processes can draw from two numbers: what leaves can be compared byte for byte. */
export interface KnownPicture {
  readonly seed: number;
  readonly bytes: number;
}

const WIDTH = 1920;
const HEIGHT = 1080;

/** The beginning of a PNG, which is all that is ever read of it, then noise. */
export function drawPicture({ seed, bytes }: KnownPicture): Uint8Array {
  const draw = createDraw(seed);
  const picture = Buffer.alloc(bytes);
  for (let at = 0; at + 4 <= bytes; at += 4) picture.writeUInt32LE(draw.fraction() * 2 ** 32, at);
  picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  picture.write('IHDR', 12, 'ascii');
  picture.writeUInt32BE(WIDTH, 16);
  picture.writeUInt32BE(HEIGHT, 20);
  return new Uint8Array(picture);
}

export const KNOWN_PICTURE_SIZE = { width: WIDTH, height: HEIGHT } as const;

import { Jimp } from 'jimp';
import jsQR from 'jsqr';
import type { Locator } from 'playwright';

/** What a phone would read off the screen; undefined when it could not. */
export async function readQr(symbol: Locator): Promise<string | undefined> {
  const { bitmap } = await Jimp.read(await symbol.screenshot());
  return jsQR(new Uint8ClampedArray(bitmap.data), bitmap.width, bitmap.height)?.data;
}

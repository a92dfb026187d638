import type { PictureType } from '#shared/picture.ts';
import type { Size } from '../model/geometry.ts';
import { keptPart, type Sheet } from '../model/sheet.ts';
import { bestThatFits, byteLimitOf, type Rung } from './encode-ladder.ts';
import { paintSheet } from './paint-sheet.ts';

export interface FlattenJob {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: PictureType;
  readonly sheet: Sheet;
}

/**
 * One picture of the picture and what lies over it. The marks are burnt in at full size, before
 * anything is scaled or encoded: no later step can see what a redaction hides. What comes out was
 * written from the canvas alone, so no metadata of the original is in it.
 */
export async function flattenPicture({ bytes, mediaType, sheet }: FlattenJob): Promise<Blob> {
  const original = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  const kept = keptPart(sheet, original);
  const whole = burn(original, sheet);
  const flat = copyOf(whole, kept, 1);
  original.close();
  const write = ({ quality, scale }: Rung) =>
    (scale === 1 ? flat : copyOf(flat, { x: 0, y: 0, ...sizeOf(flat) }, scale)).convertToBlob({
      type: 'image/jpeg',
      quality,
    });
  const jpeg = await bestThatFits(write, byteLimitOf(kept));
  if (mediaType !== 'image/png') return jpeg;
  // A screen of few colours, as a terminal, is smaller without loss.
  const png = await flat.convertToBlob({ type: 'image/png' });
  return png.size <= jpeg.size ? png : jpeg;
}

function burn(picture: ImageBitmap, sheet: Sheet): OffscreenCanvas {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = contextOf(canvas);
  // What is transparent in a PNG would be black in a JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(picture, 0, 0);
  paintSheet(context, sheet, sizeOf(picture));
  return canvas;
}

function copyOf(
  source: OffscreenCanvas,
  part: Size & { readonly x: number; readonly y: number },
  scale: number,
): OffscreenCanvas {
  const width = Math.max(1, Math.round(part.width * scale));
  const height = Math.max(1, Math.round(part.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, width, height);
  return canvas;
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No canvas to draw on');
  return context;
}

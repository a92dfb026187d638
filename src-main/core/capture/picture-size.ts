import { pictureTypeOf } from '#shared/picture.ts';
import { assertNever } from '#shared/result.ts';

export interface PictureSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Reads the size from a picture's header, without decoding it; undefined when it has none. */
export function pictureSizeOf(bytes: Uint8Array): PictureSize | undefined {
  const type = pictureTypeOf(bytes);
  if (type === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readSize(type, view);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function readSize(type: 'image/png' | 'image/jpeg' | 'image/webp', view: DataView) {
  switch (type) {
    case 'image/png':
      return pngSize(view);
    case 'image/jpeg':
      return jpegSize(view);
    case 'image/webp':
      return webpSize(view);
    default:
      return assertNever(type);
  }
}

/** The first chunk must be IHDR, which begins with the size. */
function pngSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 24 || view.getUint32(12) !== tag('IHDR')) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the frame header; markers 0xC4, 0xC8 and 0xCC share its range but are not one. */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += isBare ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

/** Lossy, lossless and extended files each keep the size in their own first chunk. */
function webpSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 30) return undefined;
  const chunk = view.getUint32(12);
  if (chunk === tag('VP8 ')) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === tag('VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === tag('VP8X')) {
    return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  }
  return undefined;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function tag(name: string): number {
  return Array.from(name).reduce((value, sign) => value * 256 + sign.charCodeAt(0), 0);
}

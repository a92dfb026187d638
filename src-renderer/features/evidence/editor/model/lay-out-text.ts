import { measuresOf } from './measures.ts';
import type { Point, Rect, Size } from './geometry.ts';
import { moveInside } from './geometry.ts';

/** Width of words in pixels, at a font size in pixels. */
export type MeasureText = (text: string, fontPx: number) => number;

export const MAX_TEXT_SIGNS = 200;

export interface TextLayout {
  readonly lines: readonly string[];
  readonly rect: Rect;
}

/** Breaks words into lines no wider than the picture, on a plate that lies inside it. */
export function layOutText(
  text: string,
  corner: Point,
  picture: Size,
  measure: MeasureText,
): TextLayout {
  const { fontPx, lineHeight, padding } = measuresOf(picture);
  const room = Math.max(fontPx, picture.width - 2 * padding);
  const lines = breakLines(text, (line) => measure(line, fontPx) <= room);
  const widest = Math.max(...lines.map((line) => measure(line, fontPx)));
  const plate = {
    ...corner,
    width: Math.min(picture.width, Math.ceil(widest) + 2 * padding),
    height: lines.length * lineHeight + padding,
  };
  return { lines, rect: moveInside(plate, { x: 0, y: 0 }, picture) };
}

function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((whole) => breakWord(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** An address without a space may be wider than the picture. */
function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && !fits(part + sign)) {
      parts.push(part);
      part = sign;
    } else part += sign;
  }
  return [...parts, part];
}

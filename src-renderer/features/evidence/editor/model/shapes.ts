import { assertNever } from '#shared/result.ts';
import type { Point, Rect, Size } from './geometry.ts';
import type { ArrowMark, Mark, TextMark } from './marks.ts';
import { measuresOf, type Measures } from './measures.ts';

/** What a mark is drawn of. The editor shows the very shapes that are burnt into the picture. */
export type Shape =
  | { readonly shape: 'rect'; readonly rect: Rect; readonly fill: string }
  | { readonly shape: 'path'; readonly path: string; readonly fill: string; readonly rim: Rim }
  | {
      readonly shape: 'outline';
      readonly rect: Rect;
      readonly colour: string;
      readonly width: number;
    }
  | {
      readonly shape: 'disc';
      readonly centre: Point;
      readonly radius: number;
      readonly fill: string;
      readonly rim: Rim;
    }
  | {
      readonly shape: 'words';
      readonly at: Point;
      readonly words: string;
      readonly fontPx: number;
      readonly centred: boolean;
      readonly fill: string;
    };

interface Rim {
  readonly colour: string;
  readonly width: number;
}

/** Colours of the picture, not of the window: they are the same in every theme. */
const MARK = '#c4161c';
const LIGHT = '#ffffff';
/** Opaque: what lies below is gone, and not merely dimmed. */
export const REDACTED = '#101010';

/** Middle of capitals above the line they stand on, as a share of the font's size. */
const HALF_CAPITAL = 0.36;

export function shapesOf(mark: Mark, badge: number, picture: Size): readonly Shape[] {
  const measures = measuresOf(picture);
  switch (mark.kind) {
    case 'redaction':
      return [{ shape: 'rect', rect: mark.rect, fill: REDACTED }];
    case 'frame':
      return frameShapes(mark.rect, measures);
    case 'arrow':
      return arrowShapes(mark, measures);
    case 'badge':
      return badgeShapes(mark.centre, badge, measures);
    case 'text':
      return textShapes(mark, measures);
    default:
      return assertNever(mark);
  }
}

function frameShapes(rect: Rect, { stroke, rim }: Measures): Shape[] {
  return [
    { shape: 'outline', rect, colour: LIGHT, width: stroke + 2 * rim },
    { shape: 'outline', rect, colour: MARK, width: stroke },
  ];
}

/** A shaft that widens into a head; a short arrow is all head. */
function arrowShapes({ from, to }: ArrowMark, { stroke, rim }: Measures): Shape[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const head = Math.min(length, stroke * 5);
  const at = (back: number, aside: number) => {
    const x = to.x - along.x * back - along.y * aside;
    const y = to.y - along.y * back + along.x * aside;
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  };
  const half = stroke / 2;
  const wing = Math.min(head * 0.6, stroke * 2.4);
  const shaft = head * 0.85;
  const points = [
    ...[at(0, 0), at(head, wing), at(shaft, half), at(length, half * 0.6)],
    ...[at(length, -half * 0.6), at(shaft, -half), at(head, -wing)],
  ];
  const path = `M${points.join('L')}Z`;
  return [{ shape: 'path', path, fill: MARK, rim: { colour: LIGHT, width: 2 * rim } }];
}

function badgeShapes(centre: Point, badge: number, measures: Measures): Shape[] {
  const { badgeRadius: radius, rim } = measures;
  const words = `${badge}`;
  const fontPx = measures.fontPx * (words.length > 2 ? 0.75 : 1);
  const at = { x: centre.x, y: centre.y + fontPx * HALF_CAPITAL };
  return [
    { shape: 'disc', centre, radius, fill: MARK, rim: { colour: LIGHT, width: 2 * rim } },
    { shape: 'words', at, words, fontPx, centred: true, fill: LIGHT },
  ];
}

function textShapes({ rect, lines }: TextMark, measures: Measures): Shape[] {
  const { padding, lineHeight, fontPx, rim } = measures;
  const firstLine = rect.y + padding / 2 + lineHeight / 2 + fontPx * HALF_CAPITAL;
  return [
    { shape: 'outline', rect, colour: LIGHT, width: 2 * rim },
    { shape: 'rect', rect, fill: MARK },
    ...lines.map((words, line): Shape => {
      const at = { x: rect.x + padding, y: firstLine + line * lineHeight };
      return { shape: 'words', at, words, fontPx, centred: false, fill: LIGHT };
    }),
  ];
}

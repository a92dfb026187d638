import { assertNever } from '#shared/result.ts';
import {
  clampPoint,
  cornersOf,
  distanceToLine,
  holds,
  moveInside,
  rectBetween,
  type Point,
  type Rect,
  type Size,
} from './geometry.ts';
import { measuresOf } from './measures.ts';

/** What the agent puts on a picture, in its pixels. */
export type Mark = ArrowMark | AreaMark | BadgeMark | TextMark;

export interface ArrowMark {
  readonly kind: 'arrow';
  readonly id: string;
  readonly from: Point;
  /** The tip. */
  readonly to: Point;
}

/** A frame shows; a redaction hides. */
export interface AreaMark {
  readonly kind: 'frame' | 'redaction';
  readonly id: string;
  readonly rect: Rect;
}

/** Its number is its rank among the badges of the sheet, so that none is ever missing. */
export interface BadgeMark {
  readonly kind: 'badge';
  readonly id: string;
  readonly centre: Point;
}

export interface TextMark {
  readonly kind: 'text';
  readonly id: string;
  /** As typed, broken into the lines that fit the picture. */
  readonly lines: readonly string[];
  /** The plate behind the words. */
  readonly rect: Rect;
}

export type MarkKind = Mark['kind'];

/** A mark seized by one of these is resized; 0 is the left or upper end, 1 the right or lower one. */
export interface Handle {
  readonly horizontal: 0 | 0.5 | 1;
  readonly vertical: 0 | 0.5 | 1;
}

/** An arrow's handles are its two ends. */
export const TAIL: Handle = { horizontal: 0, vertical: 0 };
export const TIP: Handle = { horizontal: 1, vertical: 1 };

export function boundsOf(mark: Mark, picture: Size): Rect {
  switch (mark.kind) {
    case 'arrow':
      return rectBetween(mark.from, mark.to);
    case 'badge':
      return around(mark.centre, measuresOf(picture).badgeRadius);
    case 'frame':
    case 'redaction':
    case 'text':
      return mark.rect;
    default:
      return assertNever(mark);
  }
}

/** Moves a mark as far as the picture lets it. */
export function moveMark(mark: Mark, by: Point, picture: Size): Mark {
  const bounds = mark.kind === 'badge' ? around(mark.centre, 0) : boundsOf(mark, picture);
  const moved = moveInside(bounds, by, picture);
  const shift = (point: Point): Point => ({
    x: point.x + moved.x - bounds.x,
    y: point.y + moved.y - bounds.y,
  });
  switch (mark.kind) {
    case 'arrow':
      return { ...mark, from: shift(mark.from), to: shift(mark.to) };
    case 'badge':
      return { ...mark, centre: shift(mark.centre) };
    case 'frame':
    case 'redaction':
    case 'text':
      return { ...mark, rect: moved };
    default:
      return assertNever(mark);
  }
}

/** Badges and texts have the size that reads well, and no handles. */
export function handlesOf({ kind }: Mark): readonly Handle[] {
  if (kind === 'arrow') return [TAIL, TIP];
  return kind === 'frame' || kind === 'redaction' ? AREA_HANDLES : [];
}

export const AREA_HANDLES: readonly Handle[] = ([0, 0.5, 1] as const).flatMap((vertical) =>
  ([0, 0.5, 1] as const)
    .filter((horizontal) => horizontal !== 0.5 || vertical !== 0.5)
    .map((horizontal) => ({ horizontal, vertical })),
);

export function handlePoint(mark: Mark, handle: Handle, picture: Size): Point {
  if (mark.kind === 'arrow') return handle.horizontal === 0 ? mark.from : mark.to;
  return pointOn(boundsOf(mark, picture), handle);
}

/** Brings the seized handle to `point`, clamped into the picture. */
export function resizeMark(mark: Mark, handle: Handle, point: Point, picture: Size): Mark {
  const end = clampPoint(point, picture);
  if (mark.kind === 'arrow') {
    return handle.horizontal === 0 ? { ...mark, from: end } : { ...mark, to: end };
  }
  if (mark.kind !== 'frame' && mark.kind !== 'redaction') return mark;
  return { ...mark, rect: resizeRect(mark.rect, handle, end) };
}

/** The edges that the handle does not hold stay where they are. */
export function resizeRect(rect: Rect, { horizontal, vertical }: Handle, point: Point): Rect {
  const { from, to } = cornersOf(rect);
  return rectBetween(
    { x: horizontal === 0 ? point.x : from.x, y: vertical === 0 ? point.y : from.y },
    { x: horizontal === 1 ? point.x : to.x, y: vertical === 1 ? point.y : to.y },
  );
}

export function pointOn({ x, y, width, height }: Rect, { horizontal, vertical }: Handle): Point {
  return { x: x + width * horizontal, y: y + height * vertical };
}

/** Whether a point lies on the mark, `margin` pixels more or less. A frame is seized by its line. */
export function isOn(mark: Mark, point: Point, picture: Size, margin: number): boolean {
  const reach = margin + measuresOf(picture).stroke;
  if (mark.kind === 'arrow') return distanceToLine(point, mark.from, mark.to) <= reach;
  const bounds = boundsOf(mark, picture);
  if (!holds(bounds, point, margin)) return false;
  return mark.kind !== 'frame' || !holds(bounds, point, -reach);
}

function around({ x, y }: Point, radius: number): Rect {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

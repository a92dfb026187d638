/** Everything in picture pixels, whole ones: a mark lies where it lies, whatever the zoom or the screen. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

export const wholePicture = ({ width, height }: Size): Rect => ({ x: 0, y: 0, width, height });

/** Adding zero makes one of minus zero. */
export const roundPoint = ({ x, y }: Point): Point => ({
  x: Math.round(x) + 0,
  y: Math.round(y) + 0,
});

/** The point of the picture nearest to this one; the right and lower edges belong to it. */
export function clampPoint({ x, y }: Point, { width, height }: Size): Point {
  return { x: between(x, 0, width), y: between(y, 0, height) };
}

export function rectBetween(one: Point, other: Point): Rect {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

export function cornersOf({ x, y, width, height }: Rect): { from: Point; to: Point } {
  return { from: { x, y }, to: { x: x + width, y: y + height } };
}

/** Moves a rectangle as far as the picture lets it. A larger one than the picture stays at its corner. */
export function moveInside(rect: Rect, by: Point, picture: Size): Rect {
  return {
    ...rect,
    x: between(rect.x + by.x, 0, Math.max(0, picture.width - rect.width)),
    y: between(rect.y + by.y, 0, Math.max(0, picture.height - rect.height)),
  };
}

export function holds({ x, y, width, height }: Rect, point: Point, margin = 0): boolean {
  return (
    point.x >= x - margin &&
    point.x <= x + width + margin &&
    point.y >= y - margin &&
    point.y <= y + height + margin
  );
}

export function distanceToLine(point: Point, from: Point, to: Point): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length2 = along.x ** 2 + along.y ** 2;
  const share =
    length2 === 0 ? 0 : ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / length2;
  const at = between(share, 0, 1);
  return Math.hypot(point.x - from.x - at * along.x, point.y - from.y - at * along.y);
}

export function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

import { between, type Point, type Rect, type Size } from './geometry.ts';

/**
 * How the picture is seen. `zoom` is device pixels per picture pixel, so that 100 % is one for one
 * on any screen; the page counts in CSS pixels, of which a device pixel is `1 / devicePixelRatio`.
 */
export interface Lens {
  readonly zoom: number;
  readonly devicePixelRatio: number;
  /** The part of the picture that is shown. */
  readonly view: Rect;
}

/** CSS pixels per picture pixel. */
export const scaleOf = ({ zoom, devicePixelRatio }: Lens): number => zoom / devicePixelRatio;

/** `at` counts in CSS pixels from the corner of what is shown. */
export function toPicture(lens: Lens, at: Point): Point {
  const scale = scaleOf(lens);
  return { x: lens.view.x + at.x / scale, y: lens.view.y + at.y / scale };
}

/** The opposite of `toPicture`. */
export function toPage(lens: Lens, point: Point): Point {
  const scale = scaleOf(lens);
  return { x: (point.x - lens.view.x) * scale, y: (point.y - lens.view.y) * scale };
}

const LEAST_ZOOM = 0.1;
const MOST_ZOOM = 8;
const STEPS = [0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8];

/** Shows all of `view` in a room of so many CSS pixels; a small picture is not blown up. */
export function fitZoom(view: Size, room: Size, devicePixelRatio: number): number {
  const fit = Math.min(room.width / view.width, room.height / view.height) * devicePixelRatio;
  return between(fit, LEAST_ZOOM / 10, 1);
}

export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const clearly = 1.001;
  if (direction === 'in') return STEPS.find((step) => step > zoom * clearly) ?? MOST_ZOOM;
  return STEPS.findLast((step) => step * clearly < zoom) ?? LEAST_ZOOM;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundPoint } from '#renderer/features/evidence/editor/model/geometry.ts';
import {
  fitZoom,
  nextZoom,
  scaleOf,
  toPage,
  toPicture,
  type Lens,
} from '#renderer/features/evidence/editor/model/lens.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });
const anyPoint = fc.record({ x: whole(0, 7680), y: whole(0, 4320) });
const anyView = fc.record({
  ...{ x: whole(0, 3000), y: whole(0, 2000) },
  ...{ width: whole(1, 7680), height: whole(1, 4320) },
});

test.each([1, 1.25, 1.5, 2])(
  'a pixel of the picture comes back from the page as the same pixel, on a screen of scale %d',
  (devicePixelRatio) => {
    const zoom = fc.double({ min: 0.05, max: 8, noNaN: true });
    fc.assert(
      fc.property(anyPoint, anyView, zoom, (point, view, zoom) => {
        const lens: Lens = { zoom, devicePixelRatio, view };
        expect(roundPoint(toPicture(lens, toPage(lens, point)))).toEqual(point);
      }),
    );
  },
);

test.each([1, 1.25, 1.5, 2])(
  'at 100 %% a pixel of the picture is a pixel of the screen, at scale %d',
  (devicePixelRatio) => {
    const lens = { zoom: 1, devicePixelRatio, view: { x: 0, y: 0, width: 1920, height: 1080 } };
    expect(scaleOf(lens) * devicePixelRatio).toBe(1);
  },
);

test('the pointer’s error never exceeds half a screen pixel in picture pixels', () => {
  const ratio = fc.constantFrom(1, 1.25, 1.5, 2);
  fc.assert(
    fc.property(anyPoint, anyView, ratio, (point, view, devicePixelRatio) => {
      const lens: Lens = { zoom: 1, devicePixelRatio, view };
      const at = toPage(lens, point);
      const snapped = {
        x: Math.round(at.x * devicePixelRatio) / devicePixelRatio,
        y: Math.round(at.y * devicePixelRatio) / devicePixelRatio,
      };
      const { x, y } = toPicture(lens, snapped);
      expect(Math.abs(x - point.x)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs(y - point.y)).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
  );
});

test('what fits is all seen, and a small picture is not blown up', () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom(1, 1.25, 1.5, 2), (view, devicePixelRatio) => {
      const room = { width: 400, height: 300 };
      const zoom = fitZoom(view, room, devicePixelRatio);
      const scale = zoom / devicePixelRatio;
      expect(zoom).toBeLessThanOrEqual(1);
      expect(view.width * scale).toBeLessThanOrEqual(room.width + 1e-6);
      expect(view.height * scale).toBeLessThanOrEqual(room.height + 1e-6);
    }),
  );
});

test('zooming in and out passes by 100 %, and stops at both ends', () => {
  const walk = (direction: 'in' | 'out') =>
    Array.from({ length: 30 }).reduce<number[]>(
      (seen) => [...seen, nextZoom(seen.at(-1) ?? 0.21, direction)],
      [direction === 'in' ? 0.21 : 7.3],
    );
  expect(walk('in')).toContain(1);
  expect(walk('in').at(-1)).toBe(8);
  expect(walk('out')).toContain(1);
  expect(walk('out').at(-1)).toBe(0.1);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutText } from '#renderer/features/evidence/editor/model/lay-out-text.ts';
import {
  boundsOf,
  handlePoint,
  handlesOf,
  moveMark,
  resizeMark,
  type Mark,
} from '#renderer/features/evidence/editor/model/marks.ts';
import { shapesOf, REDACTED } from '#renderer/features/evidence/editor/model/shapes.ts';
import { markAt, withMark, BLANK_SHEET } from '#renderer/features/evidence/editor/model/sheet.ts';

const picture = { width: 1920, height: 1080 };
const whole = (max: number) => fc.integer({ min: 0, max });
const anyPoint = fc.record({ x: whole(1920), y: whole(1080) });
const anyRect = fc
  .tuple(anyPoint, anyPoint)
  .filter(([one, other]) => one.x !== other.x && one.y !== other.y)
  .map(([one, other]) => ({
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }));
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    kind: fc.constant('arrow' as const),
    id: fc.constant('m'),
    from: anyPoint,
    to: anyPoint,
  }),
  fc.record({
    kind: fc.constantFrom('frame' as const, 'redaction' as const),
    id: fc.constant('m'),
    rect: anyRect,
  }),
  fc.record({ kind: fc.constant('badge' as const), id: fc.constant('m'), centre: anyPoint }),
);
const anyShift = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});

const isInside = (mark: Mark) => {
  if (mark.kind === 'badge') {
    const { x, y } = mark.centre;
    return x >= 0 && y >= 0 && x <= 1920 && y <= 1080;
  }
  const { x, y, width, height } = boundsOf(mark, picture);
  return x >= 0 && y >= 0 && x + width <= 1920 && y + height <= 1080;
};

test('a mark that is moved or resized stays in the picture, on whole pixels', () => {
  fc.assert(
    fc.property(anyMark, anyShift, (mark, by) => {
      const moved = moveMark(mark, by, picture);
      expect(isInside(moved)).toBe(true);
      const size = ({ width, height }: { width: number; height: number }) => [width, height];
      expect(size(boundsOf(moved, picture))).toEqual(size(boundsOf(mark, picture)));
      for (const handle of handlesOf(mark)) {
        const resized = resizeMark(mark, handle, by, picture);
        expect(isInside(resized)).toBe(true);
        expect(Object.values(boundsOf(resized, picture)).every(Number.isInteger)).toBe(true);
      }
    }),
  );
});

test('a move that meets no edge is undone by its opposite', () => {
  fc.assert(
    fc.property(anyMark, anyShift, (mark, by) => {
      const there = moveMark(mark, by, picture);
      fc.pre(boundsOf(there, picture).x === boundsOf(mark, picture).x + by.x);
      fc.pre(boundsOf(there, picture).y === boundsOf(mark, picture).y + by.y);
      expect(moveMark(there, { x: -by.x, y: -by.y }, picture)).toEqual(mark);
    }),
  );
});

test('a handle let go where it was seized changes nothing', () => {
  fc.assert(
    fc.property(anyMark, (mark) => {
      for (const handle of handlesOf(mark)) {
        expect(resizeMark(mark, handle, handlePoint(mark, handle, picture), picture)).toEqual(mark);
      }
    }),
  );
});

test('a redaction is one opaque rectangle on whole pixels: no soft edge lets anything through', () => {
  fc.assert(
    fc.property(anyRect, (rect) => {
      const shapes = shapesOf({ kind: 'redaction', id: 'r', rect }, 0, picture);
      expect(shapes).toEqual([{ shape: 'rect', rect, fill: REDACTED }]);
      expect(REDACTED).toMatch(/^#[\da-f]{6}$/u);
    }),
  );
});

test('of two marks under the pointer the smaller one is meant, and a frame is seized by its line', () => {
  const large = { x: 100, y: 100, width: 600, height: 400 };
  const sheet = [
    { kind: 'badge', id: 'badge', centre: { x: 300, y: 300 } } as const,
    { kind: 'redaction', id: 'mask', rect: large } as const,
    { kind: 'frame', id: 'frame', rect: { x: 900, y: 100, width: 300, height: 300 } } as const,
  ].reduce(withMark, BLANK_SHEET);
  const at = (x: number, y: number) => markAt(sheet, { x, y }, picture, 6)?.id;
  expect([at(300, 300), at(600, 450), at(901, 250), at(1050, 250), at(1500, 900)]).toEqual([
    ...['badge', 'mask', 'frame', undefined, undefined],
  ]);
});

test('a text of any length lies whole on the picture and keeps every sign', () => {
  const measure = (text: string, fontPx: number) => text.length * fontPx * 0.6;
  const words = fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '');
  const sizes = fc.record({
    width: fc.integer({ min: 200, max: 3840 }),
    height: fc.integer({ min: 1000, max: 2160 }),
  });
  fc.assert(
    fc.property(words, anyPoint, sizes, (text, corner, size) => {
      const { lines, rect } = layOutText(text.trim(), corner, size, measure);
      expect(rect.x + rect.width).toBeLessThanOrEqual(size.width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/\s+/gu, ''));
    }),
  );
});

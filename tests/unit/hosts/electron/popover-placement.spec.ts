import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  placePopover,
  type DisplayArea,
  type PlacementFacts,
} from '#hosts/electron/popover-placement.ts';

const SIZE = { width: 420, height: 640 };
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

type Side = 'left' | 'top' | 'right' | 'bottom';

/** A display at (x, y) with a taskbar of 40 on one side, or one that hides itself. */
function displayAt(x: number, y: number, side: Side | 'hidden'): DisplayArea {
  const bounds = { x, y, width: 1920, height: 1080 };
  const workArea = { ...bounds };
  if (side === 'left' || side === 'right') workArea.width -= 40;
  if (side === 'top' || side === 'bottom') workArea.height -= 40;
  if (side === 'left') workArea.x += 40;
  if (side === 'top') workArea.y += 40;
  return { bounds, workArea };
}

/** An icon of 24 by 24 with its centre there. */
const iconAt = (x: number, y: number) => ({ x: x - 12, y: y - 12, width: 24, height: 24 });

function place(facts: Partial<PlacementFacts> & { displays: readonly DisplayArea[] }) {
  return placePopover({
    trayBounds: NOWHERE,
    cursor: { x: -99_999, y: -99_999 },
    byTrayClick: false,
    primary: facts.displays[0]!,
    size: SIZE,
    ...facts,
  });
}

const side = fc.constantFrom<Side | 'hidden'>('left', 'top', 'right', 'bottom', 'hidden');
const coordinate = fc.integer({ min: -6000, max: 6000 });
const rectangle = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 0, max: 4000 }),
  height: fc.integer({ min: 0, max: 3000 }),
});

test('wherever the icon claims to be, the window lies wholly in one work area', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: coordinate, y: coordinate, side }), { minLength: 1, maxLength: 4 }),
      rectangle,
      fc.record({ x: coordinate, y: coordinate }),
      fc.boolean(),
      (screens, trayBounds, cursor, byTrayClick) => {
        const displays = screens.map((screen) => displayAt(screen.x, screen.y, screen.side));
        const placed = place({ displays, trayBounds, cursor, byTrayClick });
        expect(displays.some(({ workArea }) => isInside(placed, workArea))).toBe(true);
      },
    ),
  );
});

test('a work area smaller than the window makes the window smaller', () => {
  const small = { x: 0, y: 0, width: 400, height: 300 };
  const placed = place({ displays: [{ bounds: small, workArea: small }] });
  expect(isInside(placed, small)).toBe(true);
});

test.each([
  ['bottom', iconAt(960, 1060), { x: 750, y: 392 }],
  ['top', iconAt(960, 20), { x: 750, y: 48 }],
  ['left', iconAt(20, 540), { x: 48, y: 220 }],
  ['right', iconAt(1900, 540), { x: 1452, y: 220 }],
] as const)('a taskbar at the %s has the window beside the icon', (edge, trayBounds, corner) => {
  expect(place({ displays: [displayAt(0, 0, edge)], trayBounds })).toMatchObject(corner);
});

test('a display left of and above the first, with its own taskbar, is judged by its own origin', () => {
  const displays = [displayAt(0, 0, 'bottom'), displayAt(-1920, -1080, 'top')];
  const placed = place({ displays, trayBounds: iconAt(-960, -1060) });
  expect(placed).toMatchObject({ x: -1170, y: -1032 });
});

test('a taskbar that hides itself is found by the edge nearest to the icon', () => {
  const displays = [displayAt(0, 0, 'hidden')];
  expect(place({ displays, trayBounds: iconAt(1910, 500) }).x).toBe(1920 - 420 - 8);
});

test('where the bounds are stale, the cursor that has just clicked tells the place', () => {
  const displays = [displayAt(0, 0, 'bottom')];
  const stale = { x: 9000, y: 9000, width: 24, height: 24 };
  const cursor = { x: 600, y: 1070 };
  expect(place({ displays, trayBounds: stale, cursor, byTrayClick: true }).x).toBe(390);
});

test('without any icon it stands in the far corner of the screen the person is on', () => {
  const displays = [displayAt(0, 0, 'bottom'), displayAt(1920, 0, 'bottom')];
  const placed = place({ displays, cursor: { x: 2500, y: 300 } });
  expect(placed).toEqual({ x: 3840 - 420 - 8, y: 1040 - 640 - 8, ...SIZE });
});

function isInside(inner: typeof NOWHERE, outer: typeof NOWHERE): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

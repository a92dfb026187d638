import type { Point, Rectangle, Size } from 'electron';

export interface DisplayArea {
  readonly bounds: Rectangle;
  /** Without the taskbar; the same as `bounds` when that hides itself. */
  readonly workArea: Rectangle;
}

export interface PlacementFacts {
  /** Where the icon says it is; empty or stale on some systems. */
  readonly trayBounds: Rectangle;
  readonly cursor: Point;
  /** The agent has just clicked the icon, so the cursor is on it. */
  readonly byTrayClick: boolean;
  readonly primary: DisplayArea;
  readonly displays: readonly DisplayArea[];
  readonly size: Size;
}

type Side = 'left' | 'top' | 'right' | 'bottom';

/** Between the window and the edges of its display; also room for frames Windows counts differently. */
const MARGIN = 8;

/** Beside the icon, wholly inside the work area of the icon's display; smaller when it must be. */
export function placePopover(facts: PlacementFacts): Rectangle {
  const anchor = findAnchor(facts);
  const display =
    displayAt(facts.displays, anchor ?? facts.cursor) ?? facts.displays[0] ?? facts.primary;
  const { workArea } = display;
  const size = {
    width: Math.max(1, Math.min(facts.size.width, workArea.width - 2 * MARGIN)),
    height: Math.max(1, Math.min(facts.size.height, workArea.height - 2 * MARGIN)),
  };
  const wished = anchor === undefined ? FAR_CORNER : beside(anchor, size, display);
  return { ...clamp(wished, size, workArea), ...size };
}

const FAR_CORNER: Point = { x: Number.MAX_SAFE_INTEGER, y: Number.MAX_SAFE_INTEGER };

/** The icon's centre; where its bounds cannot be true, the cursor that has just clicked it. */
function findAnchor({ trayBounds, cursor, byTrayClick, displays }: PlacementFacts) {
  const { x, y, width, height } = trayBounds;
  const centre = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  if (width > 0 && height > 0 && displayAt(displays, centre) !== undefined) return centre;
  return byTrayClick && displayAt(displays, cursor) !== undefined ? cursor : undefined;
}

function beside(anchor: Point, size: Size, { bounds, workArea }: DisplayArea): Point {
  const x = anchor.x - Math.round(size.width / 2);
  const y = anchor.y - Math.round(size.height / 2);
  switch (taskbarSide(anchor, bounds, workArea)) {
    case 'left':
      return { x: workArea.x, y };
    case 'top':
      return { x, y: workArea.y };
    case 'right':
      return { x: FAR_CORNER.x, y };
    case 'bottom':
      return { x, y: FAR_CORNER.y };
  }
}

/** The edge of this display that the icon stands on: outside the work area, or else the nearest. */
function taskbarSide(anchor: Point, bounds: Rectangle, workArea: Rectangle): Side {
  if (anchor.y >= workArea.y + workArea.height) return 'bottom';
  if (anchor.y < workArea.y) return 'top';
  if (anchor.x < workArea.x) return 'left';
  if (anchor.x >= workArea.x + workArea.width) return 'right';
  const distances: readonly (readonly [Side, number])[] = [
    ['bottom', bounds.y + bounds.height - anchor.y],
    ['top', anchor.y - bounds.y],
    ['right', bounds.x + bounds.width - anchor.x],
    ['left', anchor.x - bounds.x],
  ];
  return distances.reduce((nearest, next) => (next[1] < nearest[1] ? next : nearest))[0];
}

function clamp(wished: Point, size: Size, area: Rectangle): Point {
  const within = (value: number, start: number, room: number): number =>
    Math.max(start, Math.min(value, start + room));
  const room = { x: area.width - size.width, y: area.height - size.height };
  const margin = { x: Math.min(MARGIN, room.x / 2), y: Math.min(MARGIN, room.y / 2) };
  return {
    x: Math.round(within(wished.x, area.x + margin.x, room.x - 2 * margin.x)),
    y: Math.round(within(wished.y, area.y + margin.y, room.y - 2 * margin.y)),
  };
}

function displayAt(displays: readonly DisplayArea[], point: Point): DisplayArea | undefined {
  return displays.find(
    ({ bounds }) =>
      point.x >= bounds.x &&
      point.x < bounds.x + bounds.width &&
      point.y >= bounds.y &&
      point.y < bounds.y + bounds.height,
  );
}

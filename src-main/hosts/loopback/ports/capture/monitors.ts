/** Where a screen lies on the X desktop, in pixels. */
export interface Monitor {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly primary: boolean;
}

/** One line of `xrandr --listactivemonitors`: ` 1: +*HDMI-1 1920/508x1080/286+1920+0  HDMI-1`; `*` marks the primary. */
const MONITOR_LINE = /^\s*\d+: \+?(\*?).* (\d+)\/\d+x(\d+)\/\d+([+-]\d+)([+-]\d+)\s/gmu;

export function parseMonitors(text: string): readonly Monitor[] {
  return Array.from(text.matchAll(MONITOR_LINE), ([, star, width, height, x, y]) => ({
    width: Number(width),
    height: Number(height),
    x: Number(x),
    y: Number(y),
    primary: star === '*',
  }));
}

/** Left to right, then top to bottom; screens that mirror each other count once. */
export function distinctMonitors(found: readonly Monitor[]): readonly Monitor[] {
  const distinct = new Map<string, Monitor>();
  for (const monitor of found) {
    const mirrored = distinct.get(geometryOf(monitor));
    const primary = monitor.primary || mirrored?.primary === true;
    distinct.set(geometryOf(monitor), { ...monitor, primary });
  }
  return Array.from(distinct.values()).sort((a, b) => a.x - b.x || a.y - b.y);
}

/** X11's own way to write a rectangle: `1920x1080+1920+0`. */
export function geometryOf({ width, height, x, y }: Omit<Monitor, 'primary'>): string {
  return `${width}x${height}+${x}+${y}`;
}

/** The one a point lies on. */
export function monitorAt(
  monitors: readonly Monitor[],
  point: { readonly x: number; readonly y: number },
): Monitor | undefined {
  return monitors.find(
    ({ x, y, width, height }) =>
      point.x >= x && point.x < x + width && point.y >= y && point.y < y + height,
  );
}

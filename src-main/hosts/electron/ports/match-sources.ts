import type { Rectangle, Size } from 'electron';

/** What is needed of a `DesktopCapturerSource` to know which screen it shows. */
export interface ScreenSource {
  /** Empty over remote desktops and on Wayland. */
  readonly display_id: string;
  readonly thumbnail: { getSize(): Size };
}

export interface KnownDisplay {
  readonly id: number;
  readonly bounds: Rectangle;
}

/** Pictures rarely keep the exact shape of their screen: sizes are rounded. */
const SAME_SHAPE = 0.03;

/** The sources in the order of their screens, left to right; those of no known screen come last. */
export function orderSources<Source extends ScreenSource>(
  sources: readonly Source[],
  displays: readonly KnownDisplay[],
): Source[] {
  const left = [...sources];
  const take = (found: Source | undefined): Source | undefined => {
    if (found !== undefined) left.splice(left.indexOf(found), 1);
    return found;
  };
  const matched = new Map<KnownDisplay, Source | undefined>();
  for (const display of displays) {
    matched.set(display, take(left.find(({ display_id }) => display_id === String(display.id))));
  }
  // Without ids both lists are in the system's order; the shape tells a portrait screen apart.
  for (const display of displays) {
    if (matched.get(display) === undefined) matched.set(display, take(bestLeft(left, display)));
  }
  const ordered = [...displays].sort(leftToRight).map((display) => matched.get(display));
  return [...ordered.filter((source) => source !== undefined), ...left];
}

function bestLeft<Source extends ScreenSource>(left: readonly Source[], { bounds }: KnownDisplay) {
  const nameless = left.filter(({ display_id }) => display_id === '');
  const shape = bounds.width / bounds.height;
  const isAlike = ({ thumbnail }: Source): boolean => {
    const { width, height } = thumbnail.getSize();
    return Math.abs(width / height / shape - 1) < SAME_SHAPE;
  };
  return nameless.find(isAlike) ?? nameless[0];
}

function leftToRight(one: KnownDisplay, other: KnownDisplay): number {
  return one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y;
}

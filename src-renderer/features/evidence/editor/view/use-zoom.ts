import { useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import type { Point, Rect, Size } from '../model/geometry.ts';
import { fitZoom, nextZoom, scaleOf, toPicture, type Lens } from '../model/lens.ts';

export type ZoomTo = 'in' | 'out' | 'fit' | 'actual';

export interface Zoom {
  readonly lens: Lens;
  readonly isFit: boolean;
  /** Around a point of the page where there is one, and around the middle otherwise. */
  to(zoom: ZoomTo, around?: Point): void;
}

/** Room left around a picture that fits, on each side, in CSS pixels. */
const MARGIN = 12;

/** How large the picture is shown. `scroller` holds one element, the picture, and scrolls. */
export function useZoom(scroller: RefObject<HTMLElement | null>, view: Rect): Zoom {
  const [chosen, setChosen] = useState<number | null>(null);
  const devicePixelRatio = useDevicePixelRatio();
  const room = useRoom(scroller);
  const zoom = chosen ?? fitZoom(view, room, devicePixelRatio);
  const lens = { zoom, devicePixelRatio, view };
  const held = useRef<{ point: Point; at: Point } | null>(null);

  // What was under the pointer stays under it.
  useLayoutEffect(() => {
    const element = scroller.current;
    const paper = element?.firstElementChild?.getBoundingClientRect();
    if (element === null || paper === undefined || held.current === null) return;
    const { point, at } = held.current;
    const scale = zoom / devicePixelRatio;
    element.scrollLeft += paper.left + (point.x - view.x) * scale - at.x;
    element.scrollTop += paper.top + (point.y - view.y) * scale - at.y;
    held.current = null;
  }, [scroller, zoom, devicePixelRatio, view]);

  return {
    lens,
    isFit: chosen === null,
    to(wanted, around) {
      const element = scroller.current;
      const paper = element?.firstElementChild?.getBoundingClientRect();
      if (element !== null && paper !== undefined) {
        const at = around ?? middleOf(element.getBoundingClientRect());
        held.current = {
          at,
          point: toPicture(lens, { x: at.x - paper.left, y: at.y - paper.top }),
        };
      }
      if (wanted === 'fit') setChosen(null);
      else setChosen(wanted === 'actual' ? 1 : nextZoom(zoom, wanted));
    },
  };
}

/** Brings a point of the picture into sight, for a keyboard that has no wheel. */
export function reveal(scroller: HTMLElement, lens: Lens, point: Point): void {
  const paper = scroller.firstElementChild?.getBoundingClientRect();
  if (paper === undefined) return;
  const seen = scroller.getBoundingClientRect();
  const scale = scaleOf(lens);
  const x = paper.left + (point.x - lens.view.x) * scale;
  const y = paper.top + (point.y - lens.view.y) * scale;
  const beyond = (at: number, low: number, high: number) =>
    at < low + MARGIN ? at - low - MARGIN : Math.max(0, at - high + MARGIN);
  scroller.scrollBy({
    left: beyond(x, seen.left, seen.right),
    top: beyond(y, seen.top, seen.bottom),
  });
}

function middleOf({ left, top, width, height }: DOMRect): Point {
  return { x: left + width / 2, y: top + height / 2 };
}

/** Measured with its scroll bars: whether they show depends on what this answers. */
function useRoom(scroller: RefObject<HTMLElement | null>): Size {
  const [room, setRoom] = useState<Size>({ width: 320, height: 240 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () =>
      setRoom({
        width: Math.max(1, element.offsetWidth - 2 * MARGIN),
        height: Math.max(1, element.offsetHeight - 2 * MARGIN),
      });
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return room;
}

/** Changes when the window is dragged to a screen of another scale. */
function useDevicePixelRatio(): number {
  return useSyncExternalStore(watchRatio, () => window.devicePixelRatio);
}

function watchRatio(onChange: () => void): () => void {
  const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  query.addEventListener('change', onChange);
  window.addEventListener('resize', onChange);
  return () => {
    query.removeEventListener('change', onChange);
    window.removeEventListener('resize', onChange);
  };
}

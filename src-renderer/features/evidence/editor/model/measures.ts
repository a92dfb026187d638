import type { Size } from './geometry.ts';

/** Sizes of what is drawn, in picture pixels: as on a 1080p screen, larger on a larger picture. */
export interface Measures {
  readonly stroke: number;
  /** The light rim that keeps a mark visible on a dark picture. */
  readonly rim: number;
  readonly badgeRadius: number;
  readonly fontPx: number;
  readonly lineHeight: number;
  readonly padding: number;
}

export function measuresOf({ width, height }: Size): Measures {
  const unit = Math.min(2, Math.max(0.75, Math.min(width, height) / 1080));
  return {
    stroke: 7 * unit,
    rim: 2 * unit,
    badgeRadius: Math.round(24 * unit),
    fontPx: Math.round(28 * unit),
    lineHeight: Math.round(38 * unit),
    padding: Math.round(10 * unit),
  };
}

export const MARK_FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, Ubuntu, Cantarell, 'Noto Sans', sans-serif";
export const MARK_WEIGHT = 700;

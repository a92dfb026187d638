import type { Size } from '../model/geometry.ts';

/** One way to write a picture: a JPEG quality, at a share of its size. */
export interface Rung {
  readonly quality: number;
  readonly scale: number;
}

/** The size a 1080p screen may have; a larger picture may have as much for each of its pixels. */
const LIMIT_BYTES = 300_000;
const LIMIT_PIXELS = 1920 * 1080;

export function byteLimitOf({ width, height }: Size): number {
  return Math.round(LIMIT_BYTES * Math.max(1, (width * height) / LIMIT_PIXELS));
}

/**
 * From the best to the smallest. Words of 10 pt stay readable down to quality 0.5 and to 0.75 of the
 * size, and no further, by our own measures of how much of a page can still be read: so the last
 * rung is taken as it comes out, above the limit or not.
 */
export const LADDER: readonly Rung[] = [
  ...[0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55].map((quality) => ({ quality, scale: 1 })),
  ...[0.65, 0.55].map((quality) => ({ quality, scale: 0.875 })),
  ...[0.65, 0.5].map((quality) => ({ quality, scale: 0.75 })),
];

/** The best rung whose outcome fits; a search by halves, because each try costs some 40 ms. */
export async function bestThatFits<Written extends { readonly size: number }>(
  write: (rung: Rung) => Promise<Written>,
  limitBytes: number,
  ladder: readonly Rung[] = LADDER,
): Promise<Written> {
  const [best, ...lower] = ladder;
  const last = ladder.at(-1);
  if (best === undefined || last === undefined) throw new Error('A ladder has a rung');
  const first = await write(best);
  if (first.size <= limitBytes) return first;
  let found: Written | undefined;
  let [from, to] = [0, lower.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const rung = lower[middle] ?? last;
    const written = await write(rung);
    if (written.size <= limitBytes) {
      found = written;
      to = middle;
    } else from = middle + 1;
  }
  return found ?? write(last);
}

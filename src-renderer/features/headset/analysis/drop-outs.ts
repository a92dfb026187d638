import { powerOf, powerToDecibels } from './decibels.ts';

export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** A hole is exactly nothing: any real microphone hisses above the last of 16 bits. */
const NOTHING = 1 / 65_536;
const SHORTEST_SECONDS = 0.005;
/** What stands just beside a hole: a noise gate closes on quiet, a lost packet cuts into sound. */
const EDGE_SECONDS = 0.005;
const EDGE_DBFS = -45;

/** Holes torn into the sound, with sound right up to at least one edge. */
export function findDropOuts(samples: Float32Array, sampleRateHz: number): readonly Gap[] {
  const shortest = Math.round(SHORTEST_SECONDS * sampleRateHz);
  const edge = Math.round(EDGE_SECONDS * sampleRateHz);
  const isLoud = (from: number, to: number) =>
    powerToDecibels(powerOf(samples.subarray(Math.max(0, from), to))) >= EDGE_DBFS;
  return findHoles(samples).filter(
    ({ start, end }) =>
      end - start >= shortest &&
      // The first and last sample are the check's own beginning and end.
      start > 0 &&
      end < samples.length &&
      (isLoud(start - edge, start) || isLoud(end, end + edge)),
  );
}

function findHoles(samples: Float32Array): readonly Gap[] {
  const holes: Gap[] = [];
  let start: number | null = null;
  for (const [index, sample] of samples.entries()) {
    const isNothing = Math.abs(sample) < NOTHING;
    if (isNothing) start ??= index;
    if (isNothing || start === null) continue;
    holes.push({ start, end: index });
    start = null;
  }
  if (start !== null) holes.push({ start, end: samples.length });
  return holes;
}

import { quantile } from './decibels.ts';
import type { Gap } from './drop-outs.ts';

/** A click stands this far above how much the sound around it bends, and above this at least. */
const TIMES_ORDINARY = 12;
const LEAST_BEND = 0.04;
/** Flat tops end in corners that are no clicks. */
const NEAR_RAIL = 0.9;
const BLOCK_SECONDS = 0.01;

/**
 * Clicks: samples that leave the line between their neighbours far more than the sound around them
 * does. Several in one block of 10 ms are one click; the edges of holes are none.
 */
export function countCrackles(
  samples: Float32Array,
  sampleRateHz: number,
  holes: readonly Gap[],
): number {
  const length = Math.round(BLOCK_SECONDS * sampleRateHz);
  let count = 0;
  for (let start = 1; start + length < samples.length; start += length) {
    const end = start + length;
    const atHole = holes.some((hole) => hole.start <= end && hole.end >= start - 1);
    if (!atHole && hasClick(samples, start, end)) count += 1;
  }
  return count;
}

function hasClick(samples: Float32Array, start: number, end: number): boolean {
  const bends: number[] = [];
  let most = 0;
  for (let index = start; index < end; index += 1) {
    const here = samples[index] ?? 0;
    const around = ((samples[index - 1] ?? 0) + (samples[index + 1] ?? 0)) / 2;
    const bend = Math.abs(here - around);
    bends.push(bend);
    if (Math.abs(here) < NEAR_RAIL || bend > NEAR_RAIL / 2) most = Math.max(most, bend);
  }
  return most >= LEAST_BEND && most >= TIMES_ORDINARY * quantile(bends, 0.5, 0);
}

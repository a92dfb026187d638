import { powerToDecibels } from './decibels.ts';
import { powerAt } from './goertzel.ts';

/** Apart from the mains' harmonics, and where every telephone headset hears well. */
export const TONE_HZ = 1_030;
const ABOVE_BEFORE_DB = 10;
const LEAST_DBFS = -75;

/** Whether the tone stands out against the moment before it was played. */
export function hearsTone(
  before: Float32Array,
  during: Float32Array,
  sampleRateHz: number,
): boolean {
  const level = (samples: Float32Array) => powerToDecibels(powerAt(samples, sampleRateHz, TONE_HZ));
  if (before.length === 0 || during.length === 0) return false;
  const heard = level(during);
  return heard >= LEAST_DBFS && heard - level(before) >= ABOVE_BEFORE_DB;
}

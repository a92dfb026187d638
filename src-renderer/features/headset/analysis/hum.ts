import { powerToDecibels } from './decibels.ts';
import { framesOf } from './frames.ts';
import { powerAt } from './goertzel.ts';

export interface Hum {
  readonly humDbfs: number;
  /** How far the mains stand above the sound between their harmonics. */
  readonly humAboveNoiseDb: number;
}

/** European mains (EN 50160: 50 Hz ± 1 %) and what rectifiers and cables make of them. */
const MAINS_HZ = [50, 100, 150, 200, 250, 300];
const BETWEEN_HZ = [75, 125, 175, 225, 275, 325];
/** Tells 50 Hz from 75 Hz through the window, whose main lobe is four bins of 1 / 0.2 s wide. */
const FRAME_SECONDS = 0.2;
/** Hum is there also when nobody speaks: it is looked for in the quietest moments between words. */
const QUIET_SHARE = 0.1;

export function measureHum(samples: Float32Array, sampleRateHz: number): Hum {
  const half = Math.round((sampleRateHz * FRAME_SECONDS) / 2);
  // Twice over, half a frame apart: a pause is seldom where a frame begins.
  const frames = [samples, samples.subarray(half)]
    .flatMap((sound) => framesOf(sound, sampleRateHz, FRAME_SECONDS))
    .map((frame) => ({ frame, brightness: brightnessOf(frame) }))
    .toSorted((one, other) => one.brightness - other.brightness);
  const quiet = frames.slice(0, Math.ceil(QUIET_SHARE * frames.length));
  const mains = meanDecibels(quiet.map(({ frame }) => sumOf(frame, sampleRateHz, MAINS_HZ)));
  const between = meanDecibels(quiet.map(({ frame }) => sumOf(frame, sampleRateHz, BETWEEN_HZ)));
  return { humDbfs: mains, humAboveNoiseDb: mains - between };
}

function sumOf(frame: Float32Array, sampleRateHz: number, frequencies: readonly number[]): number {
  return frequencies.reduce((sum, hz) => sum + powerAt(frame, sampleRateHz, hz), 0);
}

function meanDecibels(powers: readonly number[]): number {
  return powerToDecibels(
    powers.reduce((sum, power) => sum + power, 0) / Math.max(1, powers.length),
  );
}

/** Power of the differences: a voice has treble and hum has not, so hum makes no pause look loud. */
function brightnessOf(frame: Float32Array): number {
  let sum = 0;
  let before = frame[0] ?? 0;
  for (const sample of frame) {
    sum += (sample - before) ** 2;
    before = sample;
  }
  return sum;
}

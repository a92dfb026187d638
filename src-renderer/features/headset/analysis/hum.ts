import { powerToDecibels, quantile } from './decibels.ts';
import { powerAt } from './goertzel.ts';
import { slowDown } from './slow-down.ts';

export interface Hum {
  /** Power of the mains and of its harmonics that stand out. */
  readonly humDbfs: number;
  /** How far the mains, or twice the mains, stand above the sound right beside them. */
  readonly humAboveNoiseDb: number;
}

/** European mains wander by 1 % (EN 50160); rectifiers and cables add the whole multiples. */
const MAINS_HZ = [49.5, 49.6, 49.7, 49.8, 49.9, 50, 50.1, 50.2, 50.3, 50.4, 50.5];
const HARMONICS = [1, 2, 3, 4, 5, 6];
/** A coil hums at the mains, a rectifier at twice: one of the two is always there. */
const FUNDAMENTALS = HARMONICS.slice(0, 2);
/** Outside the main lobe of the window below; a voice that hovers at a line also sounds here. */
const BESIDE_HZ = [-9, -6, -4, -3, -2, 2, 3, 4, 6, 9];
/** Long enough that a line of the mains, which never moves, is 1 Hz wide, and a voice, which does, smears. */
const WINDOW_SECONDS = 2;
const STEP_SECONDS = 0.5;
/** Hum never pauses, so it is also in the windows with the least of a voice at that place. */
const LEAST_SHARE = 0.2;
const STANDS_OUT_DB = 6;

/** Looks for lines that stand still and never pause, also under a voice. */
export function measureHum(samples: Float32Array, sampleRateHz: number): Hum {
  const slow = slowDown(samples, sampleRateHz);
  const windows = windowsOf(slow.samples, slow.sampleRateHz);
  const least = (hertz: number) =>
    quantile(
      windows.map((window) => powerAt(window, slow.sampleRateHz, hertz)),
      LEAST_SHARE,
      0,
    );
  const mains = MAINS_HZ.map((hertz) => ({ hertz, power: least(hertz) + least(2 * hertz) }));
  const { hertz } = mains.reduce((best, one) => (one.power > best.power ? one : best));
  const lines = HARMONICS.map((times) => {
    const power = least(times * hertz);
    const beside = BESIDE_HZ.reduce((sum, offset) => sum + least(times * hertz + offset), 0);
    return { times, power, aboveDb: decibelsBetween(power, beside / BESIDE_HZ.length) };
  });
  const standing = lines.filter(({ aboveDb }) => aboveDb >= STANDS_OUT_DB);
  return {
    humDbfs: powerToDecibels(standing.reduce((sum, { power }) => sum + power, 0)),
    humAboveNoiseDb: Math.max(
      ...lines.filter(({ times }) => FUNDAMENTALS.includes(times)).map(({ aboveDb }) => aboveDb),
    ),
  };
}

function windowsOf(samples: Float32Array, sampleRateHz: number): readonly Float32Array[] {
  const length = Math.min(samples.length, Math.round(WINDOW_SECONDS * sampleRateHz));
  const step = Math.round(STEP_SECONDS * sampleRateHz);
  const count = Math.floor((samples.length - length) / step) + 1;
  return Array.from({ length: count }, (_, index) =>
    samples.subarray(index * step, index * step + length),
  );
}

function decibelsBetween(power: number, noise: number): number {
  return powerToDecibels(power) - powerToDecibels(noise);
}

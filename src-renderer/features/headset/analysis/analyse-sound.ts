import type { HeadsetSound } from '#shared/headset-check.ts';
import { clippedShare } from './clipping.ts';
import { countCrackles } from './crackle.ts';
import {
  amplitudeToDecibels,
  peakOf,
  powerOf,
  powerToDecibels,
  quantile,
  SILENT_DBFS,
} from './decibels.ts';
import { findDropOuts } from './drop-outs.ts';
import { framesOf } from './frames.ts';
import { measureHum } from './hum.ts';

const LEVEL_SECONDS = 0.1;
/** A person who speaks for eight seconds is at speech level for a quarter of them at least. */
const SPEECH_SHARE = 0.75;

/** The figures of the spoken part; the tone is judged apart. */
export function analyseSound(
  samples: Float32Array,
  sampleRateHz: number,
): Omit<HeadsetSound, 'toneHeard'> {
  const holes = findDropOuts(samples, sampleRateHz);
  return {
    sampleRateHz,
    seconds: rounded(samples.length / sampleRateHz, 1),
    rmsDbfs: rounded(powerToDecibels(powerOf(samples))),
    peakDbfs: rounded(amplitudeToDecibels(peakOf(samples))),
    speechDbfs: rounded(quantile(levelsOf(samples, sampleRateHz), SPEECH_SHARE, SILENT_DBFS)),
    clippedShare: rounded(clippedShare(samples), 5),
    ...roundedHum(samples, sampleRateHz),
    crackles: countCrackles(samples, sampleRateHz, holes),
    dropOuts: holes.length,
  };
}

/** Level of each tenth of a second in dBFS: what the plot draws. */
export function levelsOf(samples: Float32Array, sampleRateHz: number): readonly number[] {
  return framesOf(samples, sampleRateHz, LEVEL_SECONDS).map((frame) =>
    powerToDecibels(powerOf(frame)),
  );
}

function roundedHum(samples: Float32Array, sampleRateHz: number) {
  const { humDbfs, humAboveNoiseDb } = measureHum(samples, sampleRateHz);
  return { humDbfs: rounded(humDbfs), humAboveNoiseDb: rounded(humAboveNoiseDb) };
}

function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

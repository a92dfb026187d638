import { describe, expect, test } from 'vitest';
import { analyseSound, levelsOf } from '#renderer/features/headset/analysis/analyse-sound.ts';
import { judgeSound } from '#renderer/features/headset/analysis/judge-sound.ts';
import { powerAt } from '#renderer/features/headset/analysis/goertzel.ts';
import { hearsTone, TONE_HZ } from '#renderer/features/headset/analysis/tone.ts';
import { makeSound, SEEDED_FAULTS, SOUND_RATE_HZ } from '#tests/headset/sounds.ts';

const sine = (hertz: number, amplitude: number, seconds: number) =>
  Float32Array.from(
    { length: SOUND_RATE_HZ * seconds },
    (_, index) => amplitude * Math.sin((2 * Math.PI * hertz * index) / SOUND_RATE_HZ),
  );

describe.each(SEEDED_FAULTS)('%s', (fault) => {
  test.each([1, 2, 3, 4, 8, 28, 53, 59])('is named as such, seed %i', (seed) => {
    const sound = analyseSound(makeSound(fault, seed, 8), SOUND_RATE_HZ);
    expect({ ...sound, outcome: judgeSound({ ...sound, toneHeard: null }, false) }).toMatchObject({
      outcome: fault,
    });
  });
});

test('a sine of full scale has its power at its frequency and nearly none beside it', () => {
  const sound = sine(1000, 1, 0.2);
  expect(powerAt(sound, SOUND_RATE_HZ, 1000)).toBeCloseTo(0.5, 2);
  expect(powerAt(sound, SOUND_RATE_HZ, 1200)).toBeLessThan(0.000_01);
});

test('levels are those of full scale: a sine of a tenth is 23 dB below it', () => {
  const sound = analyseSound(sine(1000, 0.1, 2), SOUND_RATE_HZ);
  expect(sound).toMatchObject({ rmsDbfs: -23, peakDbfs: -20, seconds: 2, clippedShare: 0 });
  expect(levelsOf(sine(1000, 0.1, 2), SOUND_RATE_HZ)).toHaveLength(20);
});

/** A voice that hovers at `hertz` and never pauses, over a faint hiss. */
function drone(hertz: number, seconds: number): Float32Array {
  let phase = 0;
  return Float32Array.from({ length: SOUND_RATE_HZ * seconds }, (_, index) => {
    const at = index / SOUND_RATE_HZ;
    phase += (2 * Math.PI * hertz * (1 + 0.03 * Math.sin(2 * Math.PI * 3 * at))) / SOUND_RATE_HZ;
    const hiss = 0.0005 * Math.sin(index * index);
    return 0.1 * (Math.sin(phase) + Math.sin(2 * phase) / 2 + Math.sin(3 * phase) / 3) + hiss;
  });
}

const outcomeOf = (samples: Float32Array) =>
  judgeSound({ ...analyseSound(samples, SOUND_RATE_HZ), toneHeard: null }, false);

test('hum is heard under a voice that never pauses, from a coil or from a rectifier', () => {
  const voice = drone(137, 8);
  const hums = (hertz: number, amplitude: number) => {
    const hum = sine(hertz, amplitude, 8);
    return outcomeOf(voice.map((sample, index) => sample + (hum[index] ?? 0)));
  };
  expect(hums(50, 0.008)).toBe('hum');
  expect(hums(50.4, 0.008)).toBe('hum');
  expect(hums(100, 0.008)).toBe('hum');
  expect(hums(50, 0.001)).toBe('healthy');
});

test.each([95, 100, 101, 104, 110, 150, 200])('a voice at %i Hz is no hum', (hertz) => {
  expect(outcomeOf(drone(hertz, 8))).toBe('healthy');
});

test('a noise gate that closes on quiet tears no hole', () => {
  const gated = sine(300, 0.2, 2).map((sample, index) => {
    const position = (index % 24_000) / 24_000;
    return position > 0.8
      ? 0
      : sample * Math.min(1, (0.8 - position) * 5) ** 2 * Math.min(1, position * 5) ** 2;
  });
  expect(analyseSound(gated, SOUND_RATE_HZ).dropOuts).toBe(0);
});

test('a silent microphone where calls use another one is the wrong device', () => {
  const sound = { ...analyseSound(new Float32Array(48_000), SOUND_RATE_HZ), toneHeard: null };
  expect(judgeSound(sound, true)).toBe('wrong-device');
  expect(judgeSound(sound, false)).toBe('silence');
});

test('the tone is heard where it stands out, and not where it was there before', () => {
  const tone = sine(TONE_HZ, 0.001, 0.5);
  const quiet = new Float32Array(24_000);
  expect(hearsTone(quiet, tone, SOUND_RATE_HZ)).toBe(true);
  expect(hearsTone(tone, tone, SOUND_RATE_HZ)).toBe(false);
  expect(hearsTone(quiet, quiet, SOUND_RATE_HZ)).toBe(false);
});

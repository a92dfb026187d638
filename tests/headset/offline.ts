import { analyseSound } from '#renderer/features/headset/analysis/analyse-sound.ts';
import { judgeSound } from '#renderer/features/headset/analysis/judge-sound.ts';
import type { Run } from './matrix.ts';
import { makeSound, SEEDED_FAULTS, SOUND_RATE_HZ } from './sounds.ts';

/** As the check does: the first second and a half, which holds the tone, is not judged. */
const JUDGED_FROM_SECONDS = 1.5;
const CHECK_SECONDS = 10;

/** The judgement alone, without a browser: the same samples, so many more seeds. */
export function judgeOffline(firstSeed: number, lastSeed: number): readonly Run[] {
  const seeds = Array.from({ length: lastSeed - firstSeed + 1 }, (_, index) => firstSeed + index);
  return SEEDED_FAULTS.flatMap((seeded) =>
    seeds.map((seed) => {
      const started = performance.now();
      const whole = makeSound(seeded, seed, CHECK_SECONDS);
      const judged = whole.subarray(JUDGED_FROM_SECONDS * SOUND_RATE_HZ);
      const sound = { ...analyseSound(judged, SOUND_RATE_HZ), toneHeard: null };
      const seconds = (performance.now() - started) / 1000;
      return { seeded, seed, named: judgeSound(sound, false), seconds };
    }),
  );
}

import type { HeadsetOutcome, HeadsetSound } from '#shared/headset-check.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * One outcome: the first that holds. Faults that imitate others come before them: a hole has edges
 * that click, a cut top has corners.
 */
export function judgeSound(sound: HeadsetSound, devicesDiffer: boolean): HeadsetOutcome {
  // A dead microphone where calls use another one: the other one is the explanation.
  if (isSilent(sound)) return devicesDiffer ? 'wrong-device' : 'silence';
  if (sound.dropOuts >= THRESHOLDS.dropOuts) return 'drop-outs';
  if (sound.clippedShare >= THRESHOLDS.clippedShare) return 'clipping';
  if (sound.crackles >= THRESHOLDS.crackles) return 'crackle';
  if (hums(sound)) return 'hum';
  if (sound.speechDbfs < THRESHOLDS.lowSpeechDbfs) return 'low-level';
  return devicesDiffer ? 'wrong-device' : 'healthy';
}

export function isSilent({ peakDbfs }: HeadsetSound): boolean {
  return peakDbfs < THRESHOLDS.silentPeakDbfs;
}

function hums({ humDbfs, humAboveNoiseDb }: HeadsetSound): boolean {
  return humDbfs >= THRESHOLDS.humDbfs && humAboveNoiseDb >= THRESHOLDS.humAboveNoiseDb;
}

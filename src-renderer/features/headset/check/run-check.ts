import type { HeadsetCheck, HeadsetOutcome, MicrophoneAccess } from '#shared/headset-check.ts';
import { analyseSound, levelsOf } from '../analysis/analyse-sound.ts';
import { powerOf, powerToDecibels } from '../analysis/decibels.ts';
import { isSilent, judgeSound } from '../analysis/judge-sound.ts';
import { readDevices } from '../analysis/read-devices.ts';
import { hearsTone } from '../analysis/tone.ts';
import type { MicrophoneDoor, OpenMicrophone } from './microphone-door.ts';
import { outcomeOfRefusal } from './outcome-of-refusal.ts';
import { createRecording, type Recording } from './recording.ts';

export interface CheckWorld {
  readonly door: MicrophoneDoor;
  /** Asks the program for leave to listen, and gives it back. */
  readonly begin: () => Promise<MicrophoneAccess>;
  readonly end: () => void;
  /** Whether the system itself says that it lets no sound in. */
  readonly mutedBySystem: () => boolean;
  readonly after: (delayMs: number, task: () => void) => () => void;
}

export interface CheckProgress {
  /** From 0 to 1. */
  readonly done: number;
  readonly levelDbfs: number;
}

export interface CheckResult {
  readonly check: HeadsetCheck;
  /** One level for each tenth of a second, for the plot. */
  readonly levels: readonly number[];
}

export const CHECK_SECONDS = 10;
/** Quiet, tone, then speech. */
const TONE_AT_SECONDS = 0.6;
const TONE_SECONDS = 0.5;
/** The loudspeaker and the microphone each take their time. */
const TONE_HEARD_BY_SECONDS = 1.5;
/** A microphone that gives nothing to read, not even silence. */
const STALLED_MS = 15_000;
/** A loose plug is back within this, and perhaps gone again. */
const RETURN_LIMIT_MS = 4_000;

/** One check from leave to release; null when `signal` stopped it. Never rejects. */
export async function runCheck(
  world: CheckWorld,
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => void,
): Promise<CheckResult | null> {
  const access = await world.begin();
  try {
    if (access === 'refused') return await withoutSound(world, 'refused-by-system');
    const microphone = await world.door.open();
    try {
      return signal.aborted ? null : await listen(world, microphone, signal, onProgress);
    } finally {
      microphone.close();
    }
  } catch (thrown) {
    return signal.aborted ? null : await withoutSound(world, outcomeOfRefusal(thrown, access));
  } finally {
    world.end();
  }
}

type Ending = 'full' | 'stopped' | Extract<HeadsetOutcome, 'disconnected' | 'muted'>;

async function listen(
  world: CheckWorld,
  microphone: OpenMicrophone,
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => void,
): Promise<CheckResult | null> {
  const recording = createRecording(Math.round(CHECK_SECONDS * microphone.sampleRateHz));
  const ending = await record(world, { microphone, recording, signal, onProgress });
  if (ending === 'stopped') return null;
  const reconnections =
    ending === 'disconnected' ? await countReturns(world, microphone, signal) : 0;
  if (signal.aborted) return null;
  const devices = readDevices(await world.door.devices());
  if (ending !== 'full') {
    const outcome = ending === 'muted' && world.mutedBySystem() ? 'muted-by-system' : ending;
    return { check: { outcome, reconnections, devices, sound: null }, levels: [] };
  }
  const rate = microphone.sampleRateHz;
  const at = (seconds: number) => Math.round(seconds * rate);
  const spoken = recording.part(at(TONE_HEARD_BY_SECONDS), at(CHECK_SECONDS));
  const toneHeard = hearsTone(
    recording.part(0, at(TONE_AT_SECONDS)),
    recording.part(at(TONE_AT_SECONDS), at(TONE_HEARD_BY_SECONDS)),
    rate,
  );
  const sound = { ...analyseSound(spoken, rate), toneHeard };
  // Where nothing is heard and the system says why, its word is the verdict.
  const outcome =
    isSilent(sound) && world.mutedBySystem()
      ? 'muted-by-system'
      : judgeSound(sound, devices.differ);
  const levels = levelsOf(recording.part(0, at(CHECK_SECONDS)), rate);
  return { check: { outcome, reconnections, devices, sound }, levels };
}

/** How often the headset comes back, for a moment after it was lost. */
async function countReturns(
  { after }: CheckWorld,
  microphone: OpenMicrophone,
  signal: AbortSignal,
): Promise<number> {
  let returns = 0;
  let isThere = false;
  microphone.onPresence((present) => {
    if (present && !isThere) returns += 1;
    isThere = present;
  });
  const waited = Promise.withResolvers<null>();
  signal.addEventListener('abort', () => waited.resolve(null), { once: true });
  const cancel = after(RETURN_LIMIT_MS, () => waited.resolve(null));
  await waited.promise;
  cancel();
  return returns;
}

interface Recorded {
  readonly microphone: OpenMicrophone;
  readonly recording: Recording;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CheckProgress) => void;
}

/** Time is counted in samples: what a busy machine delays is not lost. */
async function record(
  { after }: CheckWorld,
  { microphone, recording, signal, onProgress }: Recorded,
): Promise<Ending> {
  if (microphone.muted) return 'muted';
  const ended = Promise.withResolvers<Ending>();
  const length = CHECK_SECONDS * microphone.sampleRateHz;
  let tonePlayed = false;
  microphone.onSound((chunk) => {
    recording.add(chunk);
    const done = Math.min(1, recording.filled() / length);
    onProgress({ done, levelDbfs: powerToDecibels(powerOf(chunk)) });
    if (!tonePlayed && done * CHECK_SECONDS >= TONE_AT_SECONDS) {
      tonePlayed = true;
      microphone.playTone(TONE_SECONDS);
    }
    if (recording.isFull()) ended.resolve('full');
  });
  microphone.onMuted(() => ended.resolve('muted'));
  microphone.onLost(() => ended.resolve('disconnected'));
  signal.addEventListener('abort', () => ended.resolve('stopped'), { once: true });
  const cancel = after(STALLED_MS, () => ended.resolve('disconnected'));
  const ending = await ended.promise;
  cancel();
  return ending;
}

async function withoutSound({ door }: CheckWorld, outcome: HeadsetOutcome): Promise<CheckResult> {
  const devices = await door.devices().catch(() => []);
  return { check: { outcome, devices: readDevices(devices), sound: null }, levels: [] };
}

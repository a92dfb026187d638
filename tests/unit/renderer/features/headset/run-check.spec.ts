import { expect, test } from 'vitest';
import type {
  MicrophoneDoor,
  OpenMicrophone,
} from '#renderer/features/headset/check/microphone-door.ts';
import { runCheck, type CheckWorld } from '#renderer/features/headset/check/run-check.ts';
import type { DeviceFact } from '#renderer/features/headset/analysis/read-devices.ts';
import type { MicrophoneAccess } from '#shared/headset-check.ts';
import { createManualTimers } from '#tests/support/manual-timers.ts';
import { makeSound, SOUND_RATE_HZ } from '#tests/headset/sounds.ts';

interface Scene {
  readonly access?: MicrophoneAccess;
  readonly refusal?: DOMException;
  readonly devices?: readonly DeviceFact[];
  readonly muted?: boolean;
  readonly mutedBySystem?: boolean;
}

/** A microphone that gives what it is told, when it is told, and counts what was let go. */
function setUp({
  access = 'unknown',
  refusal,
  devices = [],
  muted = false,
  mutedBySystem = false,
}: Scene = {}) {
  const story: string[] = [];
  const opened = Promise.withResolvers<null>();
  let hear: (samples: Float32Array) => void = () => undefined;
  let lose = (): void => undefined;
  let mute = (): void => undefined;
  const watched = Promise.withResolvers<(present: boolean) => void>();
  const microphone: OpenMicrophone = {
    sampleRateHz: SOUND_RATE_HZ,
    muted,
    onSound: (listener) => (hear = listener),
    onMuted: (listener) => (mute = listener),
    onLost: (listener) => {
      lose = listener;
      opened.resolve(null);
    },
    onPresence: watched.resolve,
    playTone: () => void story.push('tone'),
    close: () => void story.push('closed'),
  };
  const door: MicrophoneDoor = {
    devices: async () => devices,
    open: async () => {
      if (refusal !== undefined) throw refusal;
      story.push('opened');
      return microphone;
    },
  };
  const timers = createManualTimers();
  const world: CheckWorld = {
    door,
    begin: async () => {
      story.push('begin');
      return access;
    },
    end: () => void story.push('end'),
    mutedBySystem: () => mutedBySystem,
    after: timers.after,
  };
  const stopping = new AbortController();
  const progress: number[] = [];
  const result = runCheck(world, stopping.signal, ({ done }) => progress.push(done));
  const speak = (sound: Float32Array) => {
    for (let at = 0; at < sound.length; at += 2048) hear(sound.subarray(at, at + 2048));
  };
  return {
    ...{ story, result, progress, stopping, timers, speak, opened: opened.promise },
    lose: () => lose(),
    mute: () => mute(),
    /** Once the check waits for the headset to come back. */
    presence: watched.promise,
  };
}

test('ten seconds of speech are healthy, and everything is let go', async () => {
  const { result, opened, speak, story, progress } = setUp();
  await opened;
  speak(makeSound('healthy', 3));
  const { check, levels } = (await result)!;
  expect(check).toMatchObject({ outcome: 'healthy', sound: { sampleRateHz: SOUND_RATE_HZ } });
  expect(levels).toHaveLength(100);
  expect(story).toEqual(['begin', 'opened', 'tone', 'closed', 'end']);
  expect(progress.at(-1)).toBe(1);
});

test('stopped half-way there is no result, and everything is let go', async () => {
  const { result, opened, speak, story, stopping } = setUp();
  await opened;
  speak(makeSound('healthy', 3, 4));
  stopping.abort();
  expect(await result).toBeNull();
  expect(story.slice(-2)).toEqual(['closed', 'end']);
});

test('stopped while the person is still being asked, the device is let go at once', async () => {
  const { result, story, stopping } = setUp();
  stopping.abort();
  expect(await result).toBeNull();
  expect(story).toEqual(['begin', 'opened', 'closed', 'end']);
});

test('a headset pulled out, a mute press and a microphone that never speaks are told apart', async () => {
  const lost = setUp();
  await lost.opened;
  lost.lose();
  await lost.presence;
  lost.timers.pass(4000);
  expect((await lost.result)?.check).toMatchObject({ outcome: 'disconnected', reconnections: 0 });

  const muted = setUp();
  await muted.opened;
  muted.mute();
  expect((await muted.result)?.check.outcome).toBe('muted');

  const stalled = setUp();
  await stalled.opened;
  stalled.timers.pass(15_000);
  await stalled.presence;
  stalled.timers.pass(4000);
  expect((await stalled.result)?.check.outcome).toBe('disconnected');
  for (const { story } of [lost, muted, stalled])
    expect(story.slice(-2)).toEqual(['closed', 'end']);
});

test('a headset that comes back is waited for a moment, and each return counted', async () => {
  const { result, opened, lose, presence, timers, story } = setUp();
  await opened;
  lose();
  const tell = await presence;
  for (const present of [true, true, false, true, false]) tell(present);
  timers.pass(4000);
  expect((await result)?.check).toMatchObject({ outcome: 'disconnected', reconnections: 2 });
  expect(story.slice(-2)).toEqual(['closed', 'end']);
});

test('stopped while the headset is waited for, there is no result', async () => {
  const { result, opened, lose, presence, stopping } = setUp();
  await opened;
  lose();
  await presence;
  stopping.abort();
  expect(await result).toBeNull();
});

test('where the system has the microphone muted, silence is explained by it, and speech is not', async () => {
  const heard = async (sound: 'silence' | 'healthy') => {
    const { result, opened, speak } = setUp({ mutedBySystem: true });
    await opened;
    speak(makeSound(sound, 3));
    return (await result)?.check.outcome;
  };
  expect(await heard('silence')).toBe('muted-by-system');
  expect(await heard('healthy')).toBe('healthy');
  expect((await setUp({ muted: true, mutedBySystem: true }).result)?.check.outcome).toBe(
    'muted-by-system',
  );
});

test('a track that is muted from the start is said without waiting', async () => {
  expect((await setUp({ muted: true }).result)?.check.outcome).toBe('muted');
});

test.each([
  ['NotFoundError', '', 'no-input'],
  ['OverconstrainedError', '', 'no-input'],
  ['NotReadableError', 'Could not start audio source', 'held-by-another'],
  ['NotAllowedError', 'Permission denied', 'refused-by-browser'],
  ['NotAllowedError', 'Permission denied by system', 'refused-by-system'],
  ['TypeError', '', 'failed'],
])('%s (%s) means %s, and leave to listen is given back', async (name, message, outcome) => {
  const { result, story } = setUp({ refusal: new DOMException(message, name) });
  expect((await result)?.check).toMatchObject({ outcome, sound: null });
  expect(story).toEqual(['begin', 'end']);
});

test('where the system refuses, the microphone is not even asked for', async () => {
  const { result, story } = setUp({ access: 'refused' });
  expect((await result)?.check.outcome).toBe('refused-by-system');
  expect(story).toEqual(['begin', 'end']);
});

test('a good microphone that calls do not use is the wrong device', async () => {
  const device = (deviceId: string, groupId: string, label: string): DeviceFact => ({
    ...{ deviceId, groupId, label },
    kind: 'audioinput',
  });
  const { result, opened, speak } = setUp({
    devices: [
      device('default', 'a', 'Default - Jabra Evolve2 40 (0b0e:0305)'),
      device('communications', 'b', 'Communications - Webcam'),
    ],
  });
  await opened;
  speak(makeSound('healthy', 5));
  expect((await result)?.check).toMatchObject({
    outcome: 'wrong-device',
    devices: { input: 'Jabra Evolve2 40 (0b0e:0305)', callInput: 'Webcam', differ: true },
  });
});

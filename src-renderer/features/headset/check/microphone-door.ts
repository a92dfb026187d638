import { TONE_HZ } from '../analysis/tone.ts';
import type { DeviceFact } from '../analysis/read-devices.ts';
import captureWorklet from './capture-worklet.ts?worker&url';

/** The microphone while a check runs; `close` gives every device back and may be called twice. */
export interface OpenMicrophone {
  readonly sampleRateHz: number;
  readonly muted: boolean;
  onSound(listener: (samples: Float32Array) => void): void;
  onMuted(listener: () => void): void;
  /** Unplugged, taken away by the system, or its permission withdrawn. */
  onLost(listener: () => void): void;
  /** Told at each change of the devices whether this one is among them. */
  onPresence(listener: (present: boolean) => void): void;
  playTone(seconds: number): void;
  close(): void;
}

export interface MicrophoneDoor {
  devices(): Promise<readonly DeviceFact[]>;
  /** Rejects with the browser's own `DOMException`. */
  open(): Promise<OpenMicrophone>;
}

/** What the headset itself gives, before anything improves it. */
const AS_IT_IS: MediaStreamConstraints = {
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  video: false,
};
/** -30 dBFS: audible in a headset, and no louder than a notice. */
const TONE_GAIN = 0.032;
const FADE_SECONDS = 0.02;

export function createMicrophoneDoor(): MicrophoneDoor {
  return {
    devices: () => navigator.mediaDevices.enumerateDevices(),
    open: async () => {
      const stream = await navigator.mediaDevices.getUserMedia(AS_IT_IS);
      try {
        return await listenTo(stream);
      } catch (thrown) {
        release(stream);
        throw thrown;
      }
    },
  };
}

async function listenTo(stream: MediaStream): Promise<OpenMicrophone> {
  const [track] = stream.getAudioTracks();
  if (track === undefined) throw new DOMException('no audio track', 'NotFoundError');
  const context = new AudioContext(rateOf(track));
  const closing = new AbortController();
  const { signal } = closing;
  const close = () => {
    closing.abort();
    release(stream);
    if (context.state !== 'closed') void context.close();
  };
  try {
    await context.audioWorklet.addModule(captureWorklet);
    await context.resume();
  } catch (thrown) {
    close();
    throw thrown;
  }
  const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 });
  context.createMediaStreamSource(stream).connect(capture);
  return {
    sampleRateHz: context.sampleRate,
    muted: track.muted,
    onSound: (listener) => {
      const hear = ({ data }: MessageEvent<Float32Array>) => listener(data);
      capture.port.addEventListener('message', hear, { signal });
      capture.port.start();
    },
    onMuted: (listener) => track.addEventListener('mute', listener, { signal }),
    onLost: (listener) => {
      track.addEventListener('ended', listener, { signal });
      // A headset that leaves and comes back within a moment keeps its track alive on some systems.
      watchDevice(track, signal, (present) => {
        if (!present) listener();
      });
    },
    onPresence: (listener) => watchDevice(track, signal, listener),
    playTone: (seconds) => playTone(context, seconds),
    close,
  };
}

/** At the device's own rate nothing is converted on the way. */
function rateOf(track: MediaStreamTrack): AudioContextOptions {
  const { sampleRate } = track.getSettings();
  return sampleRate === undefined ? {} : { sampleRate };
}

/** An ended track still knows its device; one opened as `default` is there while any microphone is. */
function watchDevice(
  track: MediaStreamTrack,
  signal: AbortSignal,
  tell: (present: boolean) => void,
): void {
  const { deviceId } = track.getSettings();
  const look = async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    if (signal.aborted) return;
    tell(devices.some((device) => device.deviceId === deviceId));
  };
  navigator.mediaDevices.addEventListener('devicechange', () => void look(), { signal });
}

/** Faded in and out: a tone cut off sharply is a click. */
function playTone(context: AudioContext, seconds: number): void {
  const { currentTime: start, destination } = context;
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(TONE_GAIN, start + FADE_SECONDS);
  gain.gain.setValueAtTime(TONE_GAIN, start + seconds - FADE_SECONDS);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  const tone = context.createOscillator();
  tone.frequency.value = TONE_HZ;
  tone.connect(gain).connect(destination);
  tone.start(start);
  tone.stop(start + seconds);
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

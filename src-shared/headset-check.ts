import { z } from 'zod';

/** Every end a headset check can have: the sentence shown is chosen by one of these and nothing else. */
export const HEADSET_OUTCOMES = [
  'healthy',
  'no-input',
  'refused-by-system',
  'refused-by-browser',
  'held-by-another',
  'disconnected',
  'muted',
  /** The system itself has it muted, or at volume zero. */
  'muted-by-system',
  'silence',
  'drop-outs',
  'clipping',
  'crackle',
  'hum',
  'low-level',
  'wrong-device',
  'failed',
] as const;
export const HeadsetOutcome = z.enum(HEADSET_OUTCOMES);
export type HeadsetOutcome = z.infer<typeof HeadsetOutcome>;

const DeviceName = z.string().max(200).nullable();

/** What the microphone gave, in figures; the sound itself never leaves the window. */
export const HeadsetSound = z.object({
  sampleRateHz: z.number().int().positive(),
  seconds: z.number().nonnegative().max(60),
  /** Levels in dBFS: 0 is the loudest a microphone can say, -120 stands for nothing at all. */
  rmsDbfs: z.number().min(-120).max(20),
  peakDbfs: z.number().min(-120).max(20),
  speechDbfs: z.number().min(-120).max(20),
  clippedShare: z.number().min(0).max(1),
  humDbfs: z.number().min(-120).max(20),
  humAboveNoiseDb: z.number().min(-200).max(200),
  crackles: z.number().int().nonnegative(),
  dropOuts: z.number().int().nonnegative(),
  /** Whether the microphone heard the tone; a closed headset need not. Null where none was played. */
  toneHeard: z.boolean().nullable(),
});
export type HeadsetSound = z.infer<typeof HeadsetSound>;

/** The default devices by name, for everything and for calls; null where the system tells none. */
export const HeadsetDevices = z.object({
  input: DeviceName,
  output: DeviceName,
  callInput: DeviceName,
  callOutput: DeviceName,
  /** Whether calls use another microphone, or other earphones, than the rest. */
  differ: z.boolean(),
});
export type HeadsetDevices = z.infer<typeof HeadsetDevices>;

export const HeadsetCheck = z.object({
  outcome: HeadsetOutcome,
  /** How often the headset left and came back meanwhile; absent in reports of older versions. */
  reconnections: z.number().int().min(0).max(100).optional(),
  devices: HeadsetDevices,
  /** Null when no sound could be had. */
  sound: HeadsetSound.nullable(),
});
export type HeadsetCheck = z.infer<typeof HeadsetCheck>;

/** What the system says of microphones for programs; `unknown` where it does not say. */
export const MicrophoneAccess = z.enum(['granted', 'refused', 'unknown']);
export type MicrophoneAccess = z.infer<typeof MicrophoneAccess>;

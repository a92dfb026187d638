import type { headset as fr } from '../fr/headset.ts';
import type { SameKeys } from '../same-keys.ts';

export const headset: SameKeys<typeof fr> = {
  open: 'Check the headset — 10 s',
  title: 'Headset check',
  what: 'A beep, then ten seconds of microphone: speak normally. The sound is neither recorded nor sent; only the result joins the workstation report.',
  notDuringCall: 'Nothing starts without you. During a call, wait until you have hung up.',
  start: 'Start the check',
  again: 'Start again',
  stop: 'Stop',
  stopped: 'Check stopped. The microphone is released.',
  speak: 'Speak normally, for instance count to ten.',
  meter: 'Microphone level',
  time: 'Progress of the check',
  left_one: '{{count}} second left',
  left_other: '{{count}} seconds left',
  level: { none: 'no sound', quiet: 'quiet', good: 'good', loud: 'too loud' },
  plot: 'Speech at {{speech}} dBFS, peak at {{peak}} dBFS, {{rate}} Hz. The tinted band is the right level.',
  input: 'Microphone',
  output: 'Earphones',
  callInput: 'Microphone for calls',
  callOutput: 'Earphones for calls',
  unknownDevice: 'not named by the system',
  tone: 'Beep heard by the microphone',
  heard: {
    true: 'yes',
    false: 'no, which is normal with closed earphones',
    null: 'not tried',
  },
  attached: 'Result attached to the workstation report.',
  forget: 'Take it out',
};

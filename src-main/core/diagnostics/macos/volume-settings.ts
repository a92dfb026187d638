import type { AudioEndpoint } from '#shared/facts/audio-state.ts';
import { wholePercent } from '../device-name.ts';

type Volume = Pick<AudioEndpoint, 'volumePercent' | 'muted'>;

export interface VolumeSettings {
  readonly input: Volume;
  readonly output: Volume;
}

/**
 * `output volume:44, input volume:61, alert volume:100, output muted:false`; a device whose volume
 * is set on itself has `missing value`.
 */
export function volumeSettingsFrom(text: string): VolumeSettings {
  const percent = (key: string) => {
    const digits = new RegExp(`${key} volume:(\\d{1,3})\\b`, 'u').exec(text)?.[1];
    return digits === undefined ? null : wholePercent(Number(digits), 100);
  };
  const muted = /output muted:(true|false)/u.exec(text)?.[1];
  return {
    input: { volumePercent: percent('input'), muted: null },
    output: {
      volumePercent: percent('output'),
      muted: muted === undefined ? null : muted === 'true',
    },
  };
}

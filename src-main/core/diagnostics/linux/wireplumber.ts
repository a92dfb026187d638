import type { AudioEndpoint } from '#shared/facts/audio-state.ts';
import { deviceName, wholePercent } from '../device-name.ts';

/** A device by `wpctl inspect` and `wpctl get-volume`; null when the first names none. */
export function wireEndpoint(inspected: string, volume: string): AudioEndpoint | null {
  const name = deviceName(/node\.description = "([^"\n]+)"/u.exec(inspected)?.[1]);
  if (name === '' || /node\.name = "auto_null"/u.test(inspected)) return null;
  const share = /^Volume: (\d{1,3}(?:[.,]\d{1,6})?)/mu.exec(volume)?.[1];
  const percent = share === undefined ? null : Number(share.replace(',', '.')) * 100;
  return {
    name,
    volumePercent: percent === null ? null : wholePercent(percent, 150),
    muted: share === undefined ? null : volume.includes('[MUTED]'),
  };
}

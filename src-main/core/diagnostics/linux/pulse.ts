import type { AudioEndpoint } from '#shared/facts/audio-state.ts';
import { deviceName, wholePercent } from '../device-name.ts';
import { UnknownFact } from '../probe.ts';

/** The names, not the descriptions, of the default devices by `pactl info`; empty when there is none. */
export function pulseDefaults(info: string): { readonly input: string; readonly output: string } {
  const value = (key: string) => new RegExp(`^Default ${key}: (\\S+)`, 'mu').exec(info)?.[1];
  const [output, input] = [value('Sink'), value('Source')];
  if (output === undefined && input === undefined) throw new UnknownFact('unreadable');
  return { input: input ?? '', output: output ?? '' };
}

/**
 * One device of `pactl list sinks` or `sources`. Null for what is no device: the dummy output of a
 * machine without one, and the monitor with which an output is recorded where there is no microphone.
 */
export function pulseEndpoint(list: string, name: string): AudioEndpoint | null {
  if (name === '' || name === 'auto_null' || name.endsWith('.monitor')) return null;
  const device = list.split(/^(?:Sink|Source) #/mu).find((block) => field(block, 'Name') === name);
  if (device === undefined) return null;
  const percent = /(\d{1,4})%/u.exec(field(device, 'Volume') ?? '')?.[1];
  const muted = field(device, 'Mute');
  return {
    name: deviceName(field(device, 'Description')) || deviceName(name),
    volumePercent: percent === undefined ? null : wholePercent(Number(percent), 150),
    muted: muted === undefined ? null : muted === 'yes',
  };
}

function field(block: string, key: string): string | undefined {
  return new RegExp(`^\\t${key}: *(.+)$`, 'mu').exec(block)?.[1];
}

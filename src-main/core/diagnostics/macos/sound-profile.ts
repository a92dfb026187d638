import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { profileItems, type ProfileItem } from './profile.ts';
import type { VolumeSettings } from './volume-settings.ts';

/** Devices of SPAudioDataType; a headset is two of them under one name. */
export function audioDevicesFromProfile(json: string): Facts['audio-devices'] {
  const items = soundItems(json);
  return [...new Set(items.map((item) => nameOf(item)))].map((name) => {
    const same = items.filter((item) => nameOf(item) === name);
    const input = same.some((item) => records(item));
    const output = same.some((item) => plays(item));
    const one = input ? 'input' : output ? 'output' : 'unknown';
    return { name, direction: input && output ? 'both' : one };
  });
}

/** The defaults by SPAudioDataType, with the volumes, which are always those of the defaults. */
export function audioStateFromProfile(json: string, volumes: VolumeSettings): Facts['audio-state'] {
  const items = soundItems(json);
  const nameWith = (flag: string) => {
    const item = items.find((one) => one[flag] === 'spaudio_yes');
    return item === undefined ? undefined : nameOf(item);
  };
  const input = nameWith('coreaudio_default_audio_input_device');
  const output = nameWith('coreaudio_default_audio_output_device');
  return {
    // macOS has no mute for a microphone: its level is put to zero.
    input: input === undefined ? null : { name: input, ...volumes.input },
    output: output === undefined ? null : { name: output, ...volumes.output },
  };
}

function soundItems(json: string): ProfileItem[] {
  return profileItems(json, 'SPAudioDataType').filter(
    (item) => nameOf(item) !== '' && item._items === undefined,
  );
}

function nameOf(item: ProfileItem): string {
  return deviceName(item._name);
}

/** The number of its channels, which older systems print as text. */
function records(item: ProfileItem): boolean {
  return Number(item.coreaudio_device_input ?? 0) > 0;
}

function plays(item: ProfileItem): boolean {
  return Number(item.coreaudio_device_output ?? 0) > 0;
}

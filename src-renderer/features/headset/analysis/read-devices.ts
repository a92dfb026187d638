import type { HeadsetDevices } from '#shared/headset-check.ts';

export type DeviceFact = Pick<MediaDeviceInfo, 'deviceId' | 'groupId' | 'kind' | 'label'>;

/**
 * Chromium names the system's choices as devices of their own: `default`, and on Windows
 * `communications`, which softphones use. Their group, else their name, tells the device meant.
 */
export function readDevices(devices: readonly DeviceFact[]): HeadsetDevices {
  const find = (kind: MediaDeviceKind, id: string) =>
    devices.find((device) => device.kind === kind && device.deviceId === id);
  const first = (kind: MediaDeviceKind) => devices.find((device) => device.kind === kind);
  const input = find('audioinput', 'default') ?? first('audioinput');
  const output = find('audiooutput', 'default') ?? first('audiooutput');
  const callInput = find('audioinput', 'communications');
  const callOutput = find('audiooutput', 'communications');
  return {
    input: nameOf(input),
    output: nameOf(output),
    callInput: nameOf(callInput),
    callOutput: nameOf(callOutput),
    differ: isOther(input, callInput) || isOther(output, callOutput),
  };
}

function isOther(media: DeviceFact | undefined, call: DeviceFact | undefined): boolean {
  if (media === undefined || call === undefined) return false;
  if (media.groupId !== '' && call.groupId !== '') return media.groupId !== call.groupId;
  return nameOf(media) !== nameOf(call);
}

/** Without `Default - ` and the like, which Chromium puts before the name in the system's language. */
function nameOf(device: DeviceFact | undefined): string | null {
  if (device === undefined || device.label === '') return null;
  const isChoice = device.deviceId === 'default' || device.deviceId === 'communications';
  const name = isChoice ? device.label.replace(/^\p{L}[\p{L} ]* - /u, '') : device.label;
  return name.slice(0, 200);
}

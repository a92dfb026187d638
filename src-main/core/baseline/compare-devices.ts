import type { MachineReport } from '#shared/diagnostics.ts';
import { isSameDevice, missingFrom } from '../diagnostics/device-names.ts';
import { change, known, type Change } from './one-change.ts';

/** What a dock or a hub brings for itself, and no person plugs in. */
const PLUMBING = /\b(?:hub|billboard|root|bridge|controller|card reader|lecteur de carte)\b/iu;

/** Devices that came or went, each once although the USB bus and the sound system both list it. */
export function compareDevices(good: MachineReport, now: MachineReport): Change[] {
  const [before, after] = [namesOf(good), namesOf(now)];
  const usb = differences(before.usb, after.usb);
  const audio = differences(before.audio, after.audio);
  return [
    ...merged(usb.gone, audio.gone).map((name) => change('device-gone', name, name)),
    ...merged(usb.come, audio.come).map((name) => change('device-new', name, '', name)),
  ];
}

function namesOf(report: MachineReport) {
  return {
    usb: known(report, 'usb-devices')?.map(({ name, manufacturer }) =>
      name.startsWith(manufacturer) ? name : `${manufacturer} ${name}`,
    ),
    audio: known(report, 'audio-devices')?.map(({ name }) => name),
  };
}

function differences(before: readonly string[] | undefined, after: readonly string[] | undefined) {
  if (before === undefined || after === undefined) return { gone: [], come: [] };
  return { gone: missingFrom(before, after), come: missingFrom(after, before) };
}

function merged(usb: readonly string[], audio: readonly string[]): string[] {
  const others = audio.filter((name) => !usb.some((device) => isSameDevice(device, name)));
  return [...usb, ...others].filter((name) => !PLUMBING.test(name));
}

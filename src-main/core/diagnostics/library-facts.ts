import { isIP } from 'node:net';
import type { Systeminformation } from 'systeminformation';
import type { Facts } from '#shared/diagnostics.ts';
import { UnknownFact } from './probe.ts';

/** The library's types promise more than its answers hold: any field may be blank or missing. */
type Loose<Data> = { readonly [Key in keyof Data]?: Data[Key] | null };

export function systemFrom(
  data: Loose<Systeminformation.SystemData>,
  platform: NodeJS.Platform,
): Facts['system'] {
  const manufacturer = text(data.manufacturer);
  const model = text(data.model);
  if (manufacturer === '' && model === '') {
    throw new UnknownFact(platform === 'win32' ? 'refused-by-system' : 'not-present');
  }
  return { manufacturer, model, virtual: data.virtual ?? false };
}

export function displaysFrom(
  displays: readonly Loose<Systeminformation.GraphicsDisplayData>[],
): Facts['displays'] {
  return displays
    .map((display) => ({
      name: text(display.model),
      width: display.currentResX ?? display.resolutionX ?? 0,
      height: display.currentResY ?? display.resolutionY ?? 0,
      scalePercent: null,
      primary: display.main ?? false,
    }))
    .filter(({ width, height }) => width > 0 && height > 0);
}

export function usbDevicesFrom(
  devices: readonly Loose<Systeminformation.UsbData>[],
): Facts['usb-devices'] {
  return devices
    .filter(({ type }) => !/hub|controller/iu.test(text(type)))
    .map(({ name, manufacturer, vendor }) => ({
      name: text(name),
      manufacturer: text(manufacturer) || text(vendor),
    }))
    .filter(({ name }) => name !== '' && !/\bhub\b|concentrateur/iu.test(name));
}

export function audioDevicesFrom(
  devices: readonly Loose<Systeminformation.AudioData>[],
): Facts['audio-devices'] {
  return devices
    .map((device) => ({ name: text(device.name), direction: directionOf(device) }))
    .filter(({ name }) => name !== '');
}

/** The library does not say which card leads there. */
export function gatewayFrom(address: unknown): Facts['gateway'] {
  if (typeof address !== 'string' || isIP(address) === 0) throw new UnknownFact('not-present');
  return { address, interface: '' };
}

function directionOf(
  device: Loose<Systeminformation.AudioData>,
): Facts['audio-devices'][number]['direction'] {
  // Windows lists drivers and leaves both blank.
  if (device.in === true) return device.out === true ? 'both' : 'input';
  return device.out === true ? 'output' : 'unknown';
}

/** `-` is how the library writes nothing. */
function text(value: unknown): string {
  const known = typeof value === 'string' ? value.trim() : '';
  return known === '-' ? '' : known;
}

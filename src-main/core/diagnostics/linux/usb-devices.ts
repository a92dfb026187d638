import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';

const HUB = '09';

/** Devices of `/sys/bus/usb/devices`, hubs left out. Only makers' names are opened, no serial number. */
export async function readUsbDevices(folder: string): Promise<Facts['usb-devices']> {
  const entries = await readdir(folder);
  // `usb1` is a root hub, `1-2:1.0` one function of the device `1-2`.
  const devices = entries.filter((name) => /^\d+-[\d.]+$/u.test(name)).sort();
  const facts = await Promise.all(devices.map((name) => readDevice(join(folder, name))));
  return facts.filter((fact) => fact !== undefined);
}

async function readDevice(folder: string): Promise<Facts['usb-devices'][number] | undefined> {
  const read = (file: string) => readAttribute(join(folder, file));
  if ((await read('bDeviceClass')) === HUB) return undefined;
  const [product, manufacturer] = await Promise.all([read('product'), read('manufacturer')]);
  // A device without a name still has the two numbers that identify its model.
  const name = product || `${await read('idVendor')}:${await read('idProduct')}`;
  return name === ':' ? undefined : { name, manufacturer };
}

/** Many attributes are optional, and a device may be unplugged while it is read. */
async function readAttribute(path: string): Promise<string> {
  return readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
}

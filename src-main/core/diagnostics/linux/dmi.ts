import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { isVirtualMachine } from '../virtual-machine.ts';

/** Maker and model of `/sys/class/dmi/id`; undefined where the firmware has no such table. Serials need root. */
export async function readDmiSystem(folder: string): Promise<Facts['system'] | undefined> {
  const read = (file: string) => readFile(join(folder, file), 'utf8').then(known, () => '');
  const [manufacturer, model] = await Promise.all([read('sys_vendor'), read('product_name')]);
  if (manufacturer === '' && model === '') return undefined;
  return { manufacturer, model, virtual: isVirtualMachine(manufacturer, model) };
}

/** What makers of boards leave in the fields that somebody else was to fill in. */
function known(text: string): string {
  const name = deviceName(text);
  return /^(?:to be filled by o\.?e\.?m\.?|system (?:manufacturer|product name)|default string|none)$/iu.test(
    name,
  )
    ? ''
    : name;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';
import { wholePercent } from '../device-name.ts';

/** One supply of `/sys/class/power_supply`, each attribute as its file says it or empty. */
export interface PowerSupply {
  readonly type: string;
  /** `Device` for the battery of a mouse or a headset. */
  readonly scope: string;
  readonly online: string;
  readonly status: string;
  readonly capacity: string;
}

/** A machine whose kernel lists no supply is a desktop PC, and so is one with no such folder. */
export async function readPowerSupplies(folder: string): Promise<PowerSupply[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  return Promise.all(names.map((name) => readSupply(join(folder, name))));
}

export function powerFrom(supplies: readonly PowerSupply[]): Facts['power'] {
  const own = supplies.filter(({ scope }) => scope !== 'Device');
  const batteries = own.filter(({ type }) => type === 'Battery' || type === 'UPS');
  const plugged = own.some(({ type, online }) => type !== 'Battery' && online === '1');
  const draining = batteries.some(({ status }) => status === 'Discharging');
  const charges = batteries.flatMap(({ capacity }) =>
    /^\d{1,3}$/u.test(capacity) ? Number(capacity) : [],
  );
  const mean = charges.reduce((sum, charge) => sum + charge, 0) / charges.length;
  return {
    // Some machines charge from a port that is no supply: then the battery says it is not drained.
    source: draining && !plugged ? 'battery' : 'mains',
    batteryPercent: wholePercent(mean, 100),
  };
}

async function readSupply(folder: string): Promise<PowerSupply> {
  const read = (file: string) =>
    readFile(join(folder, file), 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
  const [type = '', scope = '', online = '', status = '', capacity = ''] = await Promise.all(
    ['type', 'scope', 'online', 'status', 'capacity'].map(read),
  );
  return { type, scope, online, status, capacity };
}

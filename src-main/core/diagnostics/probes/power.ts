import { join } from 'node:path';
import { powerFrom, readPowerSupplies } from '../linux/power-supplies.ts';
import type { Probe } from '../probe.ts';

/** On battery, a PC slows its network card and its processor down. */
export const power: Probe<'power'> = {
  id: 'power',
  reading: 'slow',
  limitMs: 2500,
  read: async ({ platform, root, library, signal }) =>
    platform === 'linux'
      ? powerFrom(await readPowerSupplies(join(root, 'sys/class/power_supply')))
      : library.ask('power', signal),
};

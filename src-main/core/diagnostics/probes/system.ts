import { join } from 'node:path';
import { readDmiSystem } from '../linux/dmi.ts';
import type { Probe } from '../probe.ts';

/** Maker and model of the machine, and whether it is a virtual one. */
export const system: Probe<'system'> = {
  id: 'system',
  reading: 'static',
  limitMs: 10_000,
  read: async ({ platform, root, library, signal }) => {
    const known =
      platform === 'linux' ? await readDmiSystem(join(root, 'sys/class/dmi/id')) : undefined;
    return known ?? library.ask('system', signal);
  },
};

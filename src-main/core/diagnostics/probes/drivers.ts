import { readLinuxDrivers } from '../linux/drivers.ts';
import type { Probe } from '../probe.ts';

/** No more than once a day: Windows takes seconds for it. No less: its updates change drivers without a restart. */
export const drivers: Probe<'drivers'> = {
  id: 'drivers',
  reading: 'daily',
  limitMs: 25_000,
  read: ({ platform, root, library, signal }) =>
    platform === 'linux' ? readLinuxDrivers(root) : library.ask('drivers', signal),
};

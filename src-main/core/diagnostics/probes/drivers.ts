import { readLinuxDrivers } from '../linux/drivers.ts';
import type { Probe } from '../probe.ts';

/** Read once: Windows takes seconds for it, and a driver that was changed asks for a restart. */
export const drivers: Probe<'drivers'> = {
  id: 'drivers',
  reading: 'static',
  limitMs: 25_000,
  read: ({ platform, root, library, signal }) =>
    platform === 'linux' ? readLinuxDrivers(root) : library.ask('drivers', signal),
};

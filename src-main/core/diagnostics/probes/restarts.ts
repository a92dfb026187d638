import { readLinuxRestarts } from '../linux/restarts.ts';
import type { Probe } from '../probe.ts';

/** Read at each act: an update may have been installed since the last one. */
export const restarts: Probe<'restarts'> = {
  id: 'restarts',
  reading: 'slow',
  limitMs: 2500,
  read: ({ platform, root, clock, library, signal }) =>
    platform === 'linux' ? readLinuxRestarts(root, clock.now()) : library.ask('restarts', signal),
};

import { systemNameServers } from '../list-name-servers.ts';
import type { Probe } from '../probe.ts';

/** As the system asks them. */
export const nameServers: Probe<'name-servers'> = {
  id: 'name-servers',
  reading: 'live',
  limitMs: 200,
  read: () => ({ addresses: systemNameServers() }),
};

import { Resolver } from 'node:dns';
import type { Probe } from '../probe.ts';

/** Read through a new resolver: the default one keeps the servers of the day the program started. */
export const nameServers: Probe<'name-servers'> = {
  id: 'name-servers',
  reading: 'live',
  limitMs: 200,
  read: () => ({ addresses: new Resolver().getServers() }),
};

import { uptime as secondsSinceStart } from 'node:os';
import type { Probe } from '../probe.ts';

/** "Have you restarted it?" is a question the machine answers. */
export const uptime: Probe<'uptime'> = {
  id: 'uptime',
  reading: 'live',
  limitMs: 100,
  read: () => ({ seconds: Math.floor(secondsSinceStart()) }),
};

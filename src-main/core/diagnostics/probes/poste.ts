import { hostname } from 'node:os';
import type { Probe } from '../probe.ts';

/** Support finds the machine by its name. */
export const poste: Probe<'poste'> = {
  id: 'poste',
  reading: 'live',
  limitMs: 100,
  read: () => ({ name: hostname() }),
};

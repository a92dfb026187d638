import type { Probe } from '../probe.ts';

/** Maker and model of the machine, and whether it is a virtual one. */
export const system: Probe<'system'> = {
  id: 'system',
  reading: 'static',
  limitMs: 10_000,
  read: ({ library, signal }) => library.ask('system', signal),
};

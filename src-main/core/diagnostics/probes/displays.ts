import type { Probe } from '../probe.ts';

/** The windowing system knows best, scale included; the library is asked where there is none at hand. */
export const displays: Probe<'displays'> = {
  id: 'displays',
  reading: 'slow',
  limitMs: 2500,
  read: ({ displays, library, signal }) => displays?.() ?? library.ask('displays', signal),
};

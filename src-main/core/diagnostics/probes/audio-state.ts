import type { Probe } from '../probe.ts';

/** Which devices are the default, and whether they are muted: by every system's own sound server. */
export const audioState: Probe<'audio-state'> = {
  id: 'audio-state',
  reading: 'slow',
  limitMs: 2500,
  read: ({ library, signal }) => library.ask('audio-state', signal),
};

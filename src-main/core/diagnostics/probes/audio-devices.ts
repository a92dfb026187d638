import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { soundCards } from '../linux/sound-cards.ts';
import type { Probe } from '../probe.ts';

/** Sound cards as the system lists them, read at each act: which one is in use is not known here. */
export const audioDevices: Probe<'audio-devices'> = {
  id: 'audio-devices',
  reading: 'slow',
  limitMs: 2500,
  read: async ({ platform, root, library, signal }) => {
    if (platform !== 'linux') return library.ask('audio-devices', signal);
    const read = (file: string) => readFile(join(root, 'proc/asound', file), 'utf8');
    const [cards, pcm] = await Promise.all([read('cards'), read('pcm')]);
    return soundCards(cards, pcm);
  },
};

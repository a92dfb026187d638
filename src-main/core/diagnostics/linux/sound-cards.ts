import type { Facts } from '#shared/diagnostics.ts';

type AudioDevice = Facts['audio-devices'][number];

/** One device per card of `/proc/asound/cards`, with the directions `/proc/asound/pcm` gives it. */
export function soundCards(cards: string, pcm: string): AudioDevice[] {
  const found = Array.from(cards.matchAll(/^\s*(\d+) \[[^\]]*\]: .*? - (.+)$/gmu));
  return found.map(([, number = '', name = '']) => ({
    name: name.trim(),
    direction: directionOf(Number(number), pcm),
  }));
}

/** Lines of pcm: `01-00: USB Audio : USB Audio : playback 1 : capture 1`. */
function directionOf(card: number, pcm: string): AudioDevice['direction'] {
  const streams = pcm
    .split('\n')
    .filter((line) => /^\d/u.test(line) && Number.parseInt(line, 10) === card)
    .join('\n');
  const plays = / playback \d/u.test(streams);
  const captures = / capture \d/u.test(streams);
  if (plays) return captures ? 'both' : 'output';
  return captures ? 'input' : 'unknown';
}

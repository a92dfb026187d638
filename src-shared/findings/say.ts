/** Figures in sentences: the space before a unit never breaks. */

export const percent = {
  fr: (value: number): string => `${value}\u{202f}%`,
  en: (value: number): string => `${value}%`,
};

export const ms = (value: number): string => `${Math.round(value)}\u{a0}ms`;

/** `40 min`, `2 h 05`, `3 j` or `3 d`; none is ever "0 min". */
function duration(minutes: number, day: string, moment: string): string {
  if (minutes < 1) return moment;
  if (minutes < 60) return `${minutes}\u{a0}min`;
  if (minutes >= 2 * 1440) return `${Math.floor(minutes / 1440)}\u{a0}${day}`;
  const rest = String(minutes % 60).padStart(2, '0');
  return `${Math.floor(minutes / 60)}\u{a0}h\u{a0}${rest}`;
}

export const lasting = {
  fr: (minutes: number): string => duration(minutes, 'j', 'moins d’une minute'),
  en: (minutes: number): string => duration(minutes, 'd', 'less than a minute'),
};

/** A device in a sentence: `le casque (Jabra)` reads well, `le casque ()` does not. */
export const named = (device: string): string => (device === '' ? '' : ` (${device})`);

/** What a value was and is; what there was not, or is no longer, is an empty set in either language. */
export const fromTo = (before: string, after: string): string =>
  `${before === '' ? '∅' : before} → ${after === '' ? '∅' : after}`;

/** In powers of two, as memory is sold. */
const gibibytes = (bytes: number): number => Math.round((bytes / 2 ** 30) * 10) / 10;
export const memory = {
  fr: (bytes: number): string => `${String(gibibytes(bytes)).replace('.', ',')}\u{a0}Go`,
  en: (bytes: number): string => `${gibibytes(bytes)}\u{a0}GB`,
};

/** Room on a disk, in powers of ten as disks are sold. A formatter of Intl would cost more than all the rules. */
const room = (bytes: number, units: readonly [mega: string, giga: string]): string =>
  bytes < 1e9
    ? `${Math.round(bytes / 1e6)}\u{a0}${units[0]}`
    : `${Math.round(bytes / 1e9)}\u{a0}${units[1]}`;
export const diskRoom = {
  fr: (bytes: number): string => room(bytes, ['Mo', 'Go']),
  en: (bytes: number): string => room(bytes, ['MB', 'GB']),
};

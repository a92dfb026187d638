import type { Language } from './language.ts';

/** `12 Mo`, `340 ko` or `12 MB`, `340 kB`: decimal units, as disks and mail systems count. */
export function formatBytes(bytes: number, language: Language): string {
  const units =
    language === 'fr' ? ['octets', 'ko', 'Mo', 'Go', 'To'] : ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const tenths = value < 10 && unit > 1 ? 10 : 1;
  // By hand: the first formatter of a window costs it 11 ms, before anything is seen.
  const number = String(Math.round(value * tenths) / tenths);
  const written = language === 'fr' ? number.replace('.', ',') : number;
  return `${written}\u{a0}${units[unit] ?? ''}`;
}

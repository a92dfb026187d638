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
  const digits = value < 10 && unit > 1 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${number}\u{a0}${units[unit] ?? ''}`;
}

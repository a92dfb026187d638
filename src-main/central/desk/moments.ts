import { DATE_LOCALE, dayWords } from '#shared/day-words.ts';
import type { Language } from '#shared/language.ts';

/** `23 nov. à 14 h 05` or `23 Nov, 14:05`, in the time of the server's place. */
export function formatMoment(iso: string, language: Language): string {
  const date = new Date(iso);
  const format = new Intl.DateTimeFormat(DATE_LOCALE[language], { day: 'numeric', month: 'short' });
  const day = dayWords(format, date, language);
  const clock = formatClock(iso, language);
  return language === 'fr' ? `${day} à ${clock}` : `${day}, ${clock}`;
}

/** `23 nov. 2026 à 14 h 05` or `23 Nov 2026, 14:05`: for what is read after months. */
export function formatFullMoment(iso: string, language: Language): string {
  const clock = formatClock(iso, language);
  return `${formatDay(iso, language)}${language === 'fr' ? ' à ' : ', '}${clock}`;
}

/** `23 nov. 2026` or `23 Nov 2026`, of a moment or of a day alone. */
export function formatDay(iso: string, language: Language): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  // A day alone is the same day wherever the server stands.
  const zone = iso.includes('T') ? {} : { timeZone: 'UTC' };
  const days = new Intl.DateTimeFormat(DATE_LOCALE[language], { ...format, ...zone });
  return dayWords(days, new Date(iso), language);
}

/** `9 h 05` or `09:05`. */
export function formatClock(iso: string, language: Language): string {
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const clock = time.format(new Date(iso));
  return language === 'fr' ? clock.replace(/^0/u, '').replace(':', '\u{a0}h\u{a0}') : clock;
}

const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** `3 h`, `12 min`, `2 j`: the largest whole unit. */
export function formatAge(iso: string, nowMs: number, language: Language): string {
  const ageMs = Math.max(0, nowMs - Date.parse(iso));
  const { unit, ms } = UNITS.find((candidate) => ageMs >= candidate.ms) ?? UNITS[2];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.floor(ageMs / ms),
  );
}

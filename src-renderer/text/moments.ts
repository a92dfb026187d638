import { DATE_LOCALE, dayWords } from '#shared/day-words.ts';
import type { Language } from '#shared/language.ts';

/** `14 h 05` in French, `14:05` in English. */
export function formatTime(moment: Date, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, {
    hour: language === 'fr' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return language === 'fr'
    ? `${String(Number(part('hour')))}\u{a0}h\u{a0}${part('minute')}`
    : `${part('hour')}:${part('minute')}`;
}

/** `23 nov. à 14 h 05`, with the year when it is not this one. */
export function formatMoment(moment: Date, now: Date, language: Language): string {
  const sameYear = moment.getFullYear() === now.getFullYear();
  const days = new Intl.DateTimeFormat(DATE_LOCALE[language], {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  const joint = language === 'fr' ? ' à ' : ' at ';
  return dayWords(days, moment, language) + joint + formatTime(moment, language);
}

/** Within a sentence: `à 14 h 05`, and `le 23 nov. à 14 h 05` when it was not today. */
export function formatWhen(moment: Date, now: Date, language: Language): string {
  const isToday = moment.toDateString() === now.toDateString();
  if (language === 'fr')
    return isToday ? `à ${formatTime(moment, 'fr')}` : `le ${formatMoment(moment, now, 'fr')}`;
  return isToday ? `at ${formatTime(moment, 'en')}` : `on ${formatMoment(moment, now, 'en')}`;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `il y a 3 min`, `hier`, `il y a 5 j`: enough to find one's way in a list. */
export function formatAge(ageMs: number, language: Language): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (ageMs < MINUTE_MS) return language === 'fr' ? 'à l’instant' : 'just now';
  if (ageMs < HOUR_MS) return words.format(-Math.floor(ageMs / MINUTE_MS), 'minute');
  if (ageMs < DAY_MS) return words.format(-Math.floor(ageMs / HOUR_MS), 'hour');
  return words.format(-Math.floor(ageMs / DAY_MS), 'day');
}

/** `40 s`, `12 min`, `2 h 05 min`: a wait, rounded up so that it never says zero too soon. */
export function formatWait(waitMs: number): string {
  const seconds = Math.max(0, Math.ceil(waitMs / SECOND_MS));
  if (seconds < 60) return `${seconds}\u{a0}s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}\u{a0}min`;
  const rest = String(minutes % 60).padStart(2, '0');
  return `${Math.floor(minutes / 60)}\u{a0}h\u{a0}${rest}\u{a0}min`;
}

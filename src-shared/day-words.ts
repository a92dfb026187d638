import type { Language } from './language.ts';

/** British dates in English, as everywhere on the poste: the day comes before the month in both languages. */
export const DATE_LOCALE: Readonly<Record<Language, string>> = { fr: 'fr', en: 'en-GB' };

/** `1er décembre`, which Intl writes `1 décembre`; every other day is a plain figure in both languages. */
export function dayWords(format: Intl.DateTimeFormat, date: Date, language: Language): string {
  const day = format.format(date);
  return language === 'fr' ? day.replace(/^1(?= )/u, '1er') : day;
}

import type { Purpose } from './purpose.ts';

/** What leaves of articles without a ticket: counts, and nothing of who. */
export const DEFLECTION_PURPOSES: Readonly<Record<string, Purpose>> = {
  site: {
    fr: 'Votre site, pour comparer les sites entre eux',
    en: 'Your site, to compare sites with each other',
  },
  'rows[].day': { fr: 'Le jour, sans l’heure', en: 'The day, without the time' },
  'rows[].articleId': { fr: 'L’article', en: 'The article' },
  'rows[].shown': { fr: 'Combien de fois affiché', en: 'How often shown' },
  'rows[].opened': { fr: 'Combien de fois ouvert', en: 'How often opened' },
  'rows[].solvedChecked': {
    fr: 'Combien de fois il a suffi, vérification faite',
    en: 'How often it sufficed, checked',
  },
  'rows[].solvedWord': {
    fr: 'Combien de fois il a suffi, sur parole',
    en: 'How often it sufficed, by word',
  },
  'rows[].ticketAnyway': {
    fr: 'Combien de fois un ticket a suivi dans les 24 heures',
    en: 'How often a ticket followed within 24 hours',
  },
};

import type { Language } from '../language.ts';
import { CAPTURE_LOG_DAYS, CAPTURE_LOG_ROWS, HISTORY_DAYS } from './kept-for.ts';

export interface ReadingWords {
  readonly principles: readonly string[];
  readonly report: string;
  readonly kept: string;
}

/** The page `docs/privacy.md` in short, for the window; the reason of each fact stands beside it. */
export const READING_WORDS: Record<Language, ReadingWords> = {
  fr: {
    principles: [
      'Aucun écran n’est lu sans un geste de votre part.',
      'Rien ne part sans que la fenêtre l’ait montré, et rien ne va ailleurs qu’au support de votre site.',
      'Jamais lus : numéros de série, nom du Wi-Fi, liste des programmes, fichiers, frappes au clavier.',
    ],
    report: 'Lus pour le rapport du poste, et joints selon la catégorie :',
    kept: `Sur ce poste, un ticket envoyé reste lisible ${HISTORY_DAYS} jours, sauf choix contraire du site ; le journal garde les ${CAPTURE_LOG_ROWS} dernières captures, ${CAPTURE_LOG_DAYS} jours au plus.`,
  },
  en: {
    principles: [
      'No screen is read unless you ask for it.',
      'Nothing leaves that the window has not shown, and nothing goes anywhere but to your site’s support.',
      'Never read: serial numbers, Wi-Fi name, list of programs, files, keystrokes.',
    ],
    report: 'Read for the workstation report, and attached as the category asks:',
    kept: `On this workstation, a sent ticket stays readable for ${HISTORY_DAYS} days unless the site chose otherwise; the log keeps the last ${CAPTURE_LOG_ROWS} captures, for ${CAPTURE_LOG_DAYS} days at most.`,
  },
};

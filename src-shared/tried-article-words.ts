import type { Language } from './language.ts';
import type { TriedArticle } from './ticket.ts';

const WORDS = {
  fr: {
    title: 'Déjà essayé',
    outcomes: {
      opened: 'lu',
      failed: 'toujours en panne',
      'check-failed': 'la vérification montre que la panne est toujours là',
    },
  },
  en: {
    title: 'Already tried',
    outcomes: {
      opened: 'read',
      failed: 'still broken',
      'check-failed': 'the check shows that the fault is still there',
    },
  },
} as const satisfies Record<
  Language,
  { title: string; outcomes: Record<TriedArticle['outcome'], string> }
>;

export const triedTitle = (language: Language): string => WORDS[language].title;

/** `Le casque ne donne plus de son (toujours en panne)`. */
export function describeTried({ title, outcome }: TriedArticle, language: Language): string {
  return `${title} (${WORDS[language].outcomes[outcome]})`;
}

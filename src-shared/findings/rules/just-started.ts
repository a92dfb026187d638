import { defineRule } from '../define-rule.ts';
import { lasting } from '../say.ts';

/** A session on a hard disk takes that long to settle: updates, antivirus and sync all begin at once. */
const SETTLING_SECONDS = 600;

export const justStarted = defineRule({
  id: 'just-started',
  group: 'system',
  severity: 'notable',
  when: 'the machine started less than ten minutes ago',
  articleId: 'pc-lent',
  categoryHint: 'bytel-poste',
  explains: ['processor-busy'],
  find: (facts) => {
    const seconds = facts.uptime?.seconds;
    if (seconds === undefined || seconds >= SETTLING_SECONDS) return null;
    return { minutes: Math.floor(seconds / 60) };
  },
  title: { fr: 'poste tout juste démarré', en: 'workstation just started' },
  agent: {
    fr: 'Le poste vient de démarrer. Laissez-lui quelques minutes avant d’ouvrir toutes les applications.',
    en: 'The workstation has just started. Give it a few minutes before opening everything.',
  },
  technician: {
    fr: ({ minutes }) =>
      `Démarré ${lasting.fr(minutes)} avant le rapport : charge de démarrage encore en cours.`,
    en: ({ minutes }) =>
      `Started ${lasting.en(minutes)} before the report: the load of starting is still under way.`,
  },
});

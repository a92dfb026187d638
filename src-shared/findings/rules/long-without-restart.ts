import { defineRule } from '../define-rule.ts';

/** Updates come at least once a month; two weeks is when leaks of a softphone begin to show. */
const LONG_DAYS = 14;

export const longWithoutRestart = defineRule({
  id: 'long-without-restart',
  group: 'system',
  severity: 'notable',
  when: 'the machine has been on for two weeks or more',
  articleId: 'pc-lent',
  categoryHint: 'bytel-poste',
  find: (facts) => {
    const days = Math.floor((facts.uptime?.seconds ?? 0) / 86_400);
    return days >= LONG_DAYS ? { days } : null;
  },
  title: { fr: 'poste jamais redémarré', en: 'not restarted for long' },
  agent: {
    fr: ({ days }) =>
      `Le poste n’a pas redémarré depuis ${days}\u{a0}jours. Choisissez « Redémarrer » à votre prochaine pause.`,
    en: ({ days }) =>
      `The workstation has not restarted for ${days}\u{a0}days. Choose “Restart” at your next break.`,
  },
  technician: {
    fr: ({ days }) =>
      `Allumé depuis ${days}\u{a0}jours : commencer par un vrai redémarrage (« Arrêter » garde le noyau).`,
    en: ({ days }) =>
      `On for ${days}\u{a0}days: begin with a true restart (“Shut down” keeps the kernel).`,
  },
});

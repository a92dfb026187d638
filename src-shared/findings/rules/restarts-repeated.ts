import { defineRule } from '../define-rule.ts';

/** One may be the mains, two a bad update; three in a week is the machine. */
const OFTEN = 3;

export const restartsRepeated = defineRule({
  id: 'restarts-repeated',
  group: 'hardware',
  severity: 'degrading',
  when: 'the machine restarted unexpectedly three times or more in seven days',
  articleId: null,
  categoryHint: 'dsi-materiel',
  explains: ['unexpected-restart', 'restarts-changed', 'just-started'],
  signs: ['unexpected-restart', 'driver', 'system-build', 'restarts'],
  find: (facts) => {
    const times = facts.restarts?.unexpectedAt.length ?? 0;
    return times >= OFTEN ? { times } : null;
  },
  title: { fr: 'redémarrages imprévus répétés', en: 'repeated unexpected restarts' },
  agent: {
    fr: ({ times }) =>
      `Le poste a redémarré ${times}\u{a0}fois de lui-même cette semaine. Enregistrez souvent votre travail.`,
    en: ({ times }) =>
      `The workstation restarted by itself ${times}\u{a0}times this week. Save your work often.`,
  },
  technician: {
    fr: ({ times }) =>
      `${times} arrêts brutaux en sept jours : alimentation, chauffe, mémoire ou pilote ; lire les vidages et le journal 41.`,
    en: ({ times }) =>
      `${times} unclean stops in seven days: power, heat, memory or driver; read the dumps and event 41.`,
  },
});

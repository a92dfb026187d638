import { defineRule } from '../define-rule.ts';

export const updateWaits = defineRule({
  id: 'update-waits',
  group: 'system',
  severity: 'notable',
  when: 'an update waits for a restart',
  articleId: 'pc-lent',
  categoryHint: 'bytel-poste',
  find: (facts) => (facts.restarts?.pending === true ? {} : null),
  title: { fr: 'redémarrage en attente', en: 'restart pending' },
  agent: {
    fr: 'Une mise à jour attend un redémarrage. Redémarrez à votre prochaine pause.',
    en: 'An update is waiting for a restart. Restart at your next break.',
  },
  technician: {
    fr: 'Mise à jour installée à moitié, redémarrage en attente : pilotes et services peuvent être entre deux versions.',
    en: 'An update is half installed and waits for a restart: drivers and services may be between two versions.',
  },
});

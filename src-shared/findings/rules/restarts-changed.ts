import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';

export const restartsChanged = defineRule({
  id: 'restarts-changed',
  group: 'hardware',
  severity: 'notable',
  when: 'there are more unexpected restarts than on the last good day',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => firstChange(facts, 'restarts'),
  title: { fr: 'nouveaux redémarrages imprévus', en: 'new unexpected restarts' },
  agent: {
    fr: 'Le poste redémarre plus souvent que d’habitude. Enregistrez souvent votre travail.',
    en: 'The workstation restarts more often than usual. Save your work often.',
  },
  technician: {
    fr: ({ after }) => `Redémarrages imprévus depuis le dernier bon jour : ${after}.`,
    en: ({ after }) => `Unexpected restarts since the last good day: ${after}.`,
  },
});

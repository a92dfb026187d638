import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';
import { fromTo } from '../say.ts';

export const diskFilling = defineRule({
  id: 'disk-filling',
  group: 'hardware',
  severity: 'notable',
  when: 'a disk has lost much of its room since the last good day',
  articleId: 'pc-lent',
  categoryHint: 'dsi-materiel',
  find: (facts) => firstChange(facts, 'disk-filling'),
  title: { fr: 'disque qui se remplit', en: 'disk filling up' },
  agent: {
    fr: 'Le disque du poste se remplit vite. Videz la corbeille et le dossier Téléchargements.',
    en: 'The disk of the workstation fills up fast. Empty the bin and the Downloads folder.',
  },
  technician: {
    fr: ({ device, before, after }) =>
      `Le disque ${device} perd sa place, ${fromTo(before, after)} ; chercher un journal ou un profil qui enfle.`,
    en: ({ device, before, after }) =>
      `Free space falls on ${device}: ${fromTo(before, after)}; look for a log or a profile that swells.`,
  },
});

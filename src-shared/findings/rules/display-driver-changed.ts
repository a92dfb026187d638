import { defineRule } from '../define-rule.ts';
import { driverChange } from '../driver-change.ts';
import { fromTo } from '../say.ts';

export const displayDriverChanged = defineRule({
  id: 'display-driver-changed',
  group: 'peripherals',
  severity: 'notable',
  when: 'a display driver is not of the version of the last good day',
  articleId: 'second-ecran',
  categoryHint: 'dsi-materiel',
  find: (facts) => driverChange(facts, 'display'),
  title: { fr: 'pilote d’affichage changé', en: 'display driver changed' },
  agent: {
    fr: 'Le pilote d’affichage a changé. Redémarrez le poste si l’affichage est mauvais depuis.',
    en: 'The display driver has changed. Restart the workstation if the screen has been bad since.',
  },
  technician: {
    fr: ({ device, before, after }) =>
      `Version du pilote d’affichage ${device} changée : ${fromTo(before, after)}.`,
    en: ({ device, before, after }) =>
      `Display driver ${device} changed version: ${fromTo(before, after)}.`,
  },
});

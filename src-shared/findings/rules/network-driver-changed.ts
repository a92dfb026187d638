import { defineRule } from '../define-rule.ts';
import { driverChange } from '../driver-change.ts';
import { fromTo } from '../say.ts';

export const networkDriverChanged = defineRule({
  id: 'network-driver-changed',
  group: 'network',
  severity: 'notable',
  when: 'a network driver is not of the version of the last good day',
  articleId: null,
  categoryHint: 'dsi-connexion-internet',
  find: (facts) => driverChange(facts, 'network'),
  title: { fr: 'pilote réseau changé', en: 'network driver changed' },
  agent: {
    fr: 'Le pilote du réseau a changé. Redémarrez le poste si le réseau est mauvais depuis.',
    en: 'The network driver has changed. Restart the workstation if the network has been bad since.',
  },
  technician: {
    fr: ({ device, before, after }) =>
      `Version du pilote réseau ${device} changée : ${fromTo(before, after)}.`,
    en: ({ device, before, after }) =>
      `Network driver ${device} changed version: ${fromTo(before, after)}.`,
  },
});

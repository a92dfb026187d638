import { defineRule } from '../define-rule.ts';
import { driverChange } from '../driver-change.ts';
import { fromTo } from '../say.ts';

export const audioDriverChanged = defineRule({
  id: 'audio-driver-changed',
  group: 'audio',
  severity: 'notable',
  when: 'an audio driver is not of the version of the last good day',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => driverChange(facts, 'audio'),
  title: { fr: 'pilote du son changé', en: 'sound driver changed' },
  agent: {
    fr: 'Le pilote du son a changé. Redémarrez le poste si le son est mauvais depuis.',
    en: 'The sound driver has changed. Restart the workstation if sound has been bad since.',
  },
  technician: {
    fr: ({ device, before, after }) =>
      `Version du pilote audio ${device} changée : ${fromTo(before, after)} ; rétablir la précédente si la panne date de ce moment.`,
    en: ({ device, before, after }) =>
      `Audio driver ${device} changed version: ${fromTo(before, after)}; roll it back if the fault began then.`,
  },
});

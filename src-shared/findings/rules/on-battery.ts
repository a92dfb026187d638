import { defineRule } from '../define-rule.ts';
import { percent, named } from '../say.ts';

export const onBattery = defineRule({
  id: 'on-battery',
  group: 'hardware',
  severity: 'notable',
  when: 'the machine is on battery',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) =>
    facts.power?.source === 'battery' ? { battery: facts.power.batteryPercent ?? '' } : null,
  title: { fr: 'poste sur batterie', en: 'workstation on battery' },
  agent: {
    fr: 'Le poste est sur batterie. Branchez le chargeur : le poste sera plus rapide.',
    en: 'The workstation runs on battery. Plug in the charger: the workstation will be faster.',
  },
  technician: {
    fr: ({ battery }) =>
      `Sur batterie${battery === '' ? '' : named(percent.fr(Number(battery)))} : processeur bridé et veille USB plus agressive.`,
    en: ({ battery }) =>
      `On battery${battery === '' ? '' : named(percent.en(Number(battery)))}: the processor is held back and USB sleeps sooner.`,
  },
});

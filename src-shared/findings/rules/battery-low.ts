import { defineRule } from '../define-rule.ts';
import { percent } from '../say.ts';

/** Windows turns on its battery saver at 20 % and sleeps near 5: this leaves the time of one call. */
const LOW_PERCENT = 15;

export const batteryLow = defineRule({
  id: 'battery-low',
  group: 'hardware',
  severity: 'degrading',
  when: 'the machine is on battery, with 15 % or less left',
  articleId: null,
  categoryHint: 'dsi-materiel',
  explains: ['on-battery'],
  find: (facts) => {
    const { source, batteryPercent } = facts.power ?? { source: 'mains', batteryPercent: null };
    return source === 'battery' && batteryPercent !== null && batteryPercent <= LOW_PERCENT
      ? { battery: batteryPercent }
      : null;
  },
  title: { fr: 'batterie presque vide', en: 'battery nearly empty' },
  agent: {
    fr: ({ battery }) =>
      `La batterie est à ${percent.fr(battery)}. Branchez le chargeur maintenant.`,
    en: ({ battery }) => `The battery is at ${percent.en(battery)}. Plug in the charger now.`,
  },
  technician: {
    fr: ({ battery }) =>
      `Sur batterie à ${percent.fr(battery)} : chargeur débranché, mort, ou station d’accueil sans courant.`,
    en: ({ battery }) =>
      `On battery at ${percent.en(battery)}: charger unplugged or dead, or a docking station without current.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { named } from '../say.ts';

export const soundVolumeZero = defineRule({
  id: 'sound-volume-zero',
  group: 'audio',
  severity: 'blocking',
  when: 'the default sound output is on, with its volume at zero',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const output = facts['audio-state']?.output;
    return output?.volumePercent === 0 && output.muted !== true ? { device: output.name } : null;
  },
  title: { fr: 'volume à zéro', en: 'volume at zero' },
  agent: {
    fr: ({ device }) =>
      `Le volume des écouteurs${named(device)} est à zéro. Montez-le avec la molette du casque ou dans la barre des tâches.`,
    en: ({ device }) =>
      `The volume of the earphones${named(device)} is at zero. Raise it with the wheel of the headset or in the task bar.`,
  },
  technician: {
    fr: ({ device }) => `Sortie par défaut${named(device)} à 0, sans sourdine.`,
    en: ({ device }) => `The default output${named(device)} is at 0, not muted.`,
  },
});

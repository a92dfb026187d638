import { defineRule } from '../define-rule.ts';
import { percent, named } from '../say.ts';

/** On a noisy floor (about 60 dBA) a headset at a seventh of its range is no longer followed. */
const LOW_PERCENT = 15;

export const soundVolumeLow = defineRule({
  id: 'sound-volume-low',
  group: 'audio',
  severity: 'degrading',
  when: 'the volume of the default sound output is above zero and below 15 %',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const output = facts['audio-state']?.output;
    if (output?.volumePercent == null || output.muted === true) return null;
    const { volumePercent: volume, name: device } = output;
    return volume > 0 && volume < LOW_PERCENT ? { device, volume } : null;
  },
  title: { fr: 'volume très bas', en: 'volume very low' },
  agent: {
    fr: ({ device, volume }) =>
      `Le volume des écouteurs${named(device)} est à ${percent.fr(volume)}. Montez-le avec la molette du casque.`,
    en: ({ device, volume }) =>
      `The volume of the earphones${named(device)} is at ${percent.en(volume)}. Raise it with the wheel of the headset.`,
  },
  technician: {
    fr: ({ device, volume }) => `Sortie par défaut${named(device)} à ${percent.fr(volume)}.`,
    en: ({ device, volume }) => `The default output${named(device)} is at ${percent.en(volume)}.`,
  },
});

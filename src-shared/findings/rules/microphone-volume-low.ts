import { defineRule } from '../define-rule.ts';
import { percent, named } from '../say.ts';

/** Systems set a new microphone between 70 and 100 %; below a third, speech is lost in the call's noise gate. */
const LOW_PERCENT = 30;

export const microphoneVolumeLow = defineRule({
  id: 'microphone-volume-low',
  group: 'audio',
  severity: 'degrading',
  when: 'the volume of the default microphone is above zero and below 30 %',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  explains: ['headset-check-faint'],
  find: (facts) => {
    const input = facts['audio-state']?.input;
    if (input?.volumePercent == null || input.muted === true) return null;
    const { volumePercent: volume, name: device } = input;
    return volume > 0 && volume < LOW_PERCENT ? { device, volume } : null;
  },
  title: { fr: 'micro réglé trop bas', en: 'microphone set too low' },
  agent: {
    fr: ({ device, volume }) =>
      `Le micro${named(device)} est réglé à ${percent.fr(volume)}. Montez-le vers ${percent.fr(80)} dans les réglages du son.`,
    en: ({ device, volume }) =>
      `The microphone${named(device)} is set to ${percent.en(volume)}. Raise it to about ${percent.en(80)} in the sound settings.`,
  },
  technician: {
    fr: ({ device, volume }) =>
      `Entrée par défaut${named(device)} à ${percent.fr(volume)} : niveau de parole insuffisant à prévoir.`,
    en: ({ device, volume }) =>
      `The default input${named(device)} is at ${percent.en(volume)}: expect speech that is too quiet.`,
  },
});

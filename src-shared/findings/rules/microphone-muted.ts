import { defineRule } from '../define-rule.ts';
import { named } from '../say.ts';

export const microphoneMuted = defineRule({
  id: 'microphone-muted',
  group: 'audio',
  severity: 'blocking',
  when: 'the system says that the default microphone is muted',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  explains: [
    'headset-check-silent',
    'headset-check-muted',
    'headset-check-faint',
    'microphone-volume-low',
    'microphone-volume-zero',
  ],
  find: (facts) => {
    const input = facts['audio-state']?.input;
    return input?.muted === true ? { device: input.name } : null;
  },
  title: { fr: 'micro coupé', en: 'microphone muted' },
  agent: {
    fr: ({ device }) =>
      `Le micro${named(device)} est coupé dans le système. Rétablissez-le dans les réglages du son.`,
    en: ({ device }) =>
      `The microphone${named(device)} is muted in the system. Turn it on again in the sound settings.`,
  },
  technician: {
    fr: ({ device }) =>
      `Entrée par défaut${named(device)} en sourdine au niveau du système, et non au bouton du casque.`,
    en: ({ device }) =>
      `The default input${named(device)} is muted in the system itself, not by the button of the headset.`,
  },
});

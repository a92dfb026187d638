import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckClipping = defineRule({
  id: 'headset-check-clipping',
  group: 'audio',
  severity: 'degrading',
  when: 'the microphone was clipping during the headset check',
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  find: (facts) => checkedAs(facts, 'clipping'),
  title: { fr: 'micro qui sature', en: 'microphone that distorts' },
  agent: {
    fr: 'Le micro sature. Baissez son volume dans les réglages du son et éloignez-le de la bouche.',
    en: 'The microphone distorts. Lower its volume in the sound settings and move it away from the mouth.',
  },
  technician: {
    fr: ({ device }) =>
      `Écrêtage sur le micro${named(device)} : gain d’entrée trop haut, souvent avec l’amplification du micro activée.`,
    en: ({ device }) =>
      `Clipping on the microphone${named(device)}: input gain too high, often with microphone boost on.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { named } from '../say.ts';

export const microphoneVolumeZero = defineRule({
  id: 'microphone-volume-zero',
  group: 'audio',
  severity: 'blocking',
  when: 'the default microphone is on, with its volume at zero',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  explains: ['headset-check-silent', 'headset-check-faint'],
  find: (facts) => {
    const input = facts['audio-state']?.input;
    return input?.volumePercent === 0 && input.muted !== true ? { device: input.name } : null;
  },
  title: { fr: 'micro à zéro', en: 'microphone at zero' },
  agent: {
    fr: ({ device }) =>
      `Le volume du micro${named(device)} est à zéro. Montez-le dans les réglages du son.`,
    en: ({ device }) =>
      `The volume of the microphone${named(device)} is at zero. Raise it in the sound settings.`,
  },
  technician: {
    fr: ({ device }) =>
      `Gain de l’entrée par défaut${named(device)} à 0 ; non coupée, donc sans témoin pour l’agent.`,
    en: ({ device }) =>
      `The gain of the default input${named(device)} is 0; it is not muted, so nothing shows it to the agent.`,
  },
});

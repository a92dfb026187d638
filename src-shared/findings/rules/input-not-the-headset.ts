import { defineRule } from '../define-rule.ts';
import { headsetsFor } from '../audio-facts.ts';
import { looksLikeHeadset, sameDevice } from '../device-names.ts';

export const inputNotTheHeadset = defineRule({
  id: 'input-not-the-headset',
  group: 'audio',
  severity: 'degrading',
  when: 'a headset is plugged in and the default microphone is another device',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  explains: [
    'headset-check-silent',
    'headset-check-faint',
    'headset-check-wrong-device',
    'default-input-changed',
  ],
  signs: ['default-input', 'device-new', 'audio-new', 'audio-gone'],
  find: (facts) => {
    const other = facts['audio-state']?.input?.name;
    const headsets = headsetsFor(facts, 'input');
    const [headset] = headsets;
    if (other === undefined || headset === undefined || looksLikeHeadset(other)) return null;
    return headsets.some((name) => sameDevice(name, other)) ? null : { other, headset };
  },
  title: { fr: 'micro du casque non choisi', en: 'microphone of the headset not chosen' },
  agent: {
    fr: ({ other, headset }) =>
      `Le poste écoute « ${other} » et non le casque. Choisissez ${headset} comme micro dans les réglages du son.`,
    en: ({ other, headset }) =>
      `The workstation listens to “${other}” instead of the headset. Choose ${headset} as microphone in the sound settings.`,
  },
  technician: {
    fr: ({ other, headset }) => `Entrée par défaut : ${other}, alors que ${headset} est branché.`,
    en: ({ other, headset }) => `Default input: ${other}, although ${headset} is plugged in.`,
  },
});

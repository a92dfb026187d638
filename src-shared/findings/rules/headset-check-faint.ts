import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckFaint = defineRule({
  id: 'headset-check-faint',
  group: 'audio',
  severity: 'degrading',
  when: 'speech was too quiet during the headset check',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const checked = checkedAs(facts, 'low-level');
    const sound = facts['headset-check']?.sound;
    return checked === null ? null : { ...checked, level: Math.round(sound?.speechDbfs ?? -120) };
  },
  title: { fr: 'micro trop faible', en: 'microphone too quiet' },
  agent: {
    fr: 'Le micro est trop faible. Placez-le à deux doigts de la bouche et montez son volume.',
    en: 'The microphone is too quiet. Hold it two fingers from the mouth and raise its volume.',
  },
  technician: {
    fr: ({ level, device }) =>
      `Parole à ${level}\u{a0}dBFS sur le micro${named(device)} : gain trop bas, perche éloignée ou capsule fatiguée.`,
    en: ({ level, device }) =>
      `Speech at ${level}\u{a0}dBFS on the microphone${named(device)}: gain too low, boom far away or a worn capsule.`,
  },
});

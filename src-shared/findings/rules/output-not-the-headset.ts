import { defineRule } from '../define-rule.ts';
import { headsetsFor } from '../audio-facts.ts';
import { looksLikeHeadset, isScreenSound, sameDevice } from '../device-names.ts';

export const outputNotTheHeadset = defineRule({
  id: 'output-not-the-headset',
  group: 'audio',
  severity: 'degrading',
  when: 'a headset is plugged in and sound goes by default to another device that is no screen',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  explains: ['default-output-changed'],
  signs: ['default-output', 'device-new', 'audio-new', 'audio-gone'],
  find: (facts) => {
    const other = facts['audio-state']?.output?.name;
    const headsets = headsetsFor(facts, 'output');
    const [headset] = headsets;
    if (other === undefined || headset === undefined) return null;
    if (looksLikeHeadset(other) || isScreenSound(other)) return null;
    return headsets.some((name) => sameDevice(name, other)) ? null : { other, headset };
  },
  title: {
    fr: 'son envoyé ailleurs que dans le casque',
    en: 'sound sent elsewhere than the headset',
  },
  agent: {
    fr: ({ other, headset }) =>
      `Le son sort par « ${other} » et non par le casque. Choisissez ${headset} dans la barre des tâches.`,
    en: ({ other, headset }) =>
      `The sound comes out of “${other}” instead of the headset. Choose ${headset} in the task bar.`,
  },
  technician: {
    fr: ({ other, headset }) => `Sortie par défaut : ${other}, alors que ${headset} est branché.`,
    en: ({ other, headset }) => `Default output: ${other}, although ${headset} is plugged in.`,
  },
});

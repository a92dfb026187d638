import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckSilent = defineRule({
  id: 'headset-check-silent',
  group: 'audio',
  severity: 'blocking',
  when: 'the microphone gave no sound at all during the headset check',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  signs: ['driver', 'default-input', 'system-build'],
  find: (facts) => checkedAs(facts, 'silence'),
  title: { fr: 'micro sans aucun son', en: 'microphone without any sound' },
  agent: {
    fr: 'Le micro ne donne aucun son. Vérifiez le bouton « muet » et le volume du micro, puis essayez un autre casque.',
    en: 'The microphone gives no sound. Check the mute button and the microphone volume, then try another headset.',
  },
  technician: {
    fr: ({ device }) =>
      `Flux du micro${named(device)} ouvert mais vide : sourdine matérielle, mauvaise entrée ou capsule morte.`,
    en: ({ device }) =>
      `The stream of the microphone${named(device)} is open but empty: hardware mute, wrong input or a dead capsule.`,
  },
});

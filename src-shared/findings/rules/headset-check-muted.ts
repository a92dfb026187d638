import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckMuted = defineRule({
  id: 'headset-check-muted',
  group: 'audio',
  severity: 'blocking',
  when: 'the headset check found the microphone muted',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  explains: ['headset-check-silent'],
  find: (facts) => checkedAs(facts, 'muted'),
  title: { fr: 'micro muet au bouton', en: 'microphone muted by its button' },
  agent: {
    fr: 'Le micro est coupé au casque. Appuyez sur son bouton « muet », ou relevez puis abaissez sa perche.',
    en: 'The microphone is muted at the headset. Press its mute button, or lift and lower its boom.',
  },
  technician: {
    fr: ({ device }) =>
      `La piste du micro${named(device)} est annoncée muette pendant le test : bouton du casque ou perche relevée.`,
    en: ({ device }) =>
      `The track of the microphone${named(device)} reported itself muted during the check: headset button or raised boom.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { checkedAs, withCount } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckChopped = defineRule({
  id: 'headset-check-chopped',
  group: 'audio',
  severity: 'degrading',
  when: 'the sound of the microphone had drop-outs during the headset check',
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  signs: ['driver', 'usb-gone', 'audio-gone', 'device-new'],
  find: (facts) =>
    withCount(checkedAs(facts, 'drop-outs'), facts['headset-check']?.sound?.dropOuts),
  title: { fr: 'son du micro haché', en: 'chopped microphone sound' },
  agent: {
    fr: 'Le son du micro est haché. Branchez le casque directement sur le poste, sans hub USB.',
    en: 'The sound of the microphone is chopped. Plug the headset straight into the workstation, without a USB hub.',
  },
  technician: {
    fr: ({ count, device }) =>
      `${count} trous dans le flux du micro${named(device)} pendant le test : bus USB partagé, hub ou processeur saturé.`,
    en: ({ count, device }) =>
      `${count} gaps in the stream of the microphone${named(device)} during the check: shared USB bus, hub or saturated processor.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { checkedAs, withCount } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckCrackles = defineRule({
  id: 'headset-check-crackles',
  group: 'audio',
  severity: 'degrading',
  when: 'the microphone crackled during the headset check',
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  signs: ['driver', 'device-new', 'usb-gone'],
  find: (facts) => withCount(checkedAs(facts, 'crackle'), facts['headset-check']?.sound?.crackles),
  title: { fr: 'micro qui grésille', en: 'microphone that crackles' },
  agent: {
    fr: 'Le micro grésille. Rebranchez le casque sur une autre prise, puis essayez un autre casque.',
    en: 'The microphone crackles. Plug the headset into another port, then try another headset.',
  },
  technician: {
    fr: ({ count, device }) =>
      `${count} craquements relevés sur le micro${named(device)} : contact, câble ou pilote ; la ligne n’est pas en cause, le défaut est local.`,
    en: ({ count, device }) =>
      `${count} crackles on the microphone${named(device)}: contact, cable or driver; the line is not at fault, the defect is local.`,
  },
});

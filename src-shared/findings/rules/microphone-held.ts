import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const microphoneHeld = defineRule({
  id: 'microphone-held',
  group: 'audio',
  severity: 'blocking',
  when: 'the headset check ended because another program holds the microphone',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  find: (facts) => checkedAs(facts, 'held-by-another'),
  title: { fr: 'micro pris par un autre programme', en: 'microphone taken by another program' },
  agent: {
    fr: 'Un autre programme utilise déjà le micro. Fermez le softphone et les visioconférences, puis rouvrez le softphone seul.',
    en: 'Another program is already using the microphone. Close the softphone and video calls, then open the softphone alone.',
  },
  technician: {
    fr: ({ device }) =>
      `Ouverture du micro${named(device)} refusée car déjà prise : mode exclusif ou second logiciel d’appel.`,
    en: ({ device }) =>
      `The microphone${named(device)} could not be opened because it is taken: exclusive mode or a second calling program.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';

export const headsetCheckNoMicrophone = defineRule({
  id: 'headset-check-no-microphone',
  group: 'audio',
  severity: 'blocking',
  when: 'the headset check found no microphone to listen to',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  signs: ['device-gone', 'audio-gone', 'usb-gone'],
  find: (facts) => (checkedAs(facts, 'no-input') === null ? null : {}),
  title: { fr: 'aucun micro au test du casque', en: 'no microphone at the headset check' },
  agent: {
    fr: 'Le test n’a trouvé aucun micro. Branchez le casque sur une autre prise USB et recommencez le test.',
    en: 'The check found no microphone. Plug the headset into another USB port and run the check again.',
  },
  technician: {
    fr: 'Test du casque : aucune entrée audio offerte par le système.',
    en: 'Headset check: the system offers no audio input.',
  },
});

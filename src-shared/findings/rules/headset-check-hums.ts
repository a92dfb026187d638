import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckHums = defineRule({
  id: 'headset-check-hums',
  group: 'audio',
  severity: 'degrading',
  when: 'mains hum was heard through the microphone during the headset check',
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  find: (facts) => checkedAs(facts, 'hum'),
  title: { fr: 'micro qui ronfle', en: 'microphone that hums' },
  agent: {
    fr: 'Le micro ronfle. Éloignez le câble du casque des chargeurs et des multiprises, et changez de prise.',
    en: 'The microphone hums. Keep the headset’s cable away from chargers and power strips, and use another port.',
  },
  technician: {
    fr: ({ device }) =>
      `Ronflement du secteur à 50\u{a0}Hz sur le micro${named(device)} : boucle de masse, alimentation ou câble mal blindé.`,
    en: ({ device }) =>
      `Mains hum at 50\u{a0}Hz on the microphone${named(device)}: ground loop, power supply or poorly shielded cable.`,
  },
});

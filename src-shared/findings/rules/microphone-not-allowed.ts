import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';

export const microphoneNotAllowed = defineRule({
  id: 'microphone-not-allowed',
  group: 'audio',
  severity: 'notable',
  when: 'the headset check ended because its page was not given the microphone',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => checkedAs(facts, 'refused-by-browser'),
  title: { fr: 'micro non autorisé pour le test', en: 'microphone not allowed for the check' },
  agent: {
    fr: 'Le micro n’a pas été autorisé pour le test. Autorisez-le dans la barre d’adresse et recommencez.',
    en: 'The microphone was not allowed for the check. Allow it in the address bar and start again.',
  },
  technician: {
    fr: 'Le navigateur a refusé le micro à la page du test : le résultat ne dit rien du casque lui-même.',
    en: 'The browser refused the microphone to the page of the check: the result says nothing about the headset itself.',
  },
});

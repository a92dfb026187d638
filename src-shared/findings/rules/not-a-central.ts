import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const notACentral = defineRule({
  id: 'not-a-central',
  group: 'network',
  severity: 'degrading',
  when: "something answers at the central's address that is no central",
  articleId: null,
  categoryHint: null,
  find: (facts) => brokeFor(facts, 'not-a-central'),
  title: { fr: 'réponse d’un autre service', en: 'answer of another service' },
  agent: {
    fr: 'Un autre service répond à l’adresse du support. Votre ticket est gardé ; prévenez le support.',
    en: 'Another service answers at the address of support. Your ticket is kept; tell support.',
  },
  technician: {
    fr: ({ host }) =>
      `${host} répond, mais pas comme un serveur SOS Poste : adresse de la configuration ou répartiteur à vérifier.`,
    en: ({ host }) =>
      `${host} answers, but not as an SOS Poste server: check the configured address or the load balancer.`,
  },
});

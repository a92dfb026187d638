import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const centralRefuses = defineRule({
  id: 'central-refuses',
  group: 'network',
  severity: 'degrading',
  when: "the central's machine refuses the connection",
  articleId: null,
  categoryHint: null,
  find: (facts) => brokeFor(facts, 'refused'),
  title: { fr: 'serveur du support arrêté', en: 'support server stopped' },
  agent: {
    fr: 'Le serveur du support refuse la connexion. Continuez : votre ticket est gardé et part tout seul dès qu’il répond.',
    en: 'The support server refuses the connection. Carry on: your ticket is kept and will be sent automatically when it answers.',
  },
  technician: {
    fr: ({ host }) =>
      `${host} refuse la connexion : machine allumée, service arrêté ou port fermé.`,
    en: ({ host }) =>
      `${host} refuses the connection: the machine is up, the service stopped or the port closed.`,
  },
});

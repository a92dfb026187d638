import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const centralSilent = defineRule({
  id: 'central-silent',
  group: 'network',
  severity: 'degrading',
  when: "the central's machine does not answer at all",
  articleId: null,
  categoryHint: null,
  find: (facts) => brokeFor(facts, 'silent'),
  title: { fr: 'serveur du support muet', en: 'silent support server' },
  agent: {
    fr: 'Le serveur du support ne répond pas. Continuez : votre ticket est gardé et part tout seul dès qu’il répond.',
    en: 'The support server does not answer. Carry on: your ticket is kept and will be sent automatically when it does.',
  },
  technician: {
    fr: ({ host }) => `${host} ne répond pas au niveau TCP : pare-feu, route ou machine éteinte.`,
    en: ({ host }) => `${host} does not answer at TCP level: firewall, route or machine off.`,
  },
});

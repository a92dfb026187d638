import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const proxyRefuses = defineRule({
  id: 'proxy-refuses',
  group: 'network',
  severity: 'degrading',
  when: 'the proxy refuses to let the request through',
  articleId: null,
  categoryHint: 'dsi-acces-systeme',
  find: (facts) => brokeFor(facts, 'proxy-refused'),
  title: { fr: 'refus du serveur mandataire', en: 'refused by the proxy' },
  agent: {
    fr: 'Le serveur mandataire refuse le passage. Si une fenêtre demande vos identifiants, saisissez-les de nouveau.',
    en: 'The proxy refuses to let you through. If a window asks for your credentials, type them again.',
  },
  technician: {
    fr: ({ host }) =>
      `Le mandataire refuse ${host} : authentification (407) ou règle de filtrage (403).`,
    en: ({ host }) => `The proxy refuses ${host}: authentication (407) or a filtering rule (403).`,
  },
});

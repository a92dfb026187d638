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
  title: { fr: 'refus du proxy', en: 'refused by the proxy' },
  agent: {
    fr: 'Le proxy du site refuse la connexion. Si une fenêtre demande vos identifiants, saisissez-les de nouveau.',
    en: 'The site’s proxy refuses the connection. If a window asks for your credentials, type them again.',
  },
  technician: {
    fr: ({ host }) =>
      `Le proxy refuse ${host} : authentification (407) ou règle de filtrage (403).`,
    en: ({ host }) => `The proxy refuses ${host}: authentication (407) or a filtering rule (403).`,
  },
});

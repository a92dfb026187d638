import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const proxySilent = defineRule({
  id: 'proxy-silent',
  group: 'network',
  severity: 'blocking',
  when: 'the proxy does not answer',
  articleId: null,
  categoryHint: 'dsi-connexion-internet',
  find: (facts) => brokeFor(facts, 'proxy-silent'),
  title: { fr: 'proxy muet', en: 'silent proxy' },
  agent: {
    fr: 'Le proxy du site ne répond pas : les pages du web ne s’ouvrent pas. Votre ticket partira tout seul.',
    en: 'The site’s proxy does not answer: web pages do not open. Your ticket will be sent automatically later.',
  },
  technician: {
    fr: ({ host }) =>
      `Le proxy configuré ne répond pas ; ${host} n’est donc pas joignable par ce chemin.`,
    en: ({ host }) => `The configured proxy does not answer; ${host} cannot be reached that way.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { ladderBreak } from '../ladder-break.ts';

export const centralFailing = defineRule({
  id: 'central-failing',
  group: 'network',
  severity: 'degrading',
  when: 'the central answers with an HTTP error',
  articleId: null,
  categoryHint: null,
  find: (facts) => {
    const broken = ladderBreak(facts);
    return broken !== null && /^\d{3}$/u.test(broken.word)
      ? { host: broken.host, status: broken.word }
      : null;
  },
  title: { fr: 'serveur du support en erreur', en: 'failing support server' },
  agent: {
    fr: 'Le serveur du support répond par une erreur. Continuez : votre ticket est gardé et part tout seul.',
    en: 'The support server answers with an error. Carry on: your ticket is kept and will be sent automatically.',
  },
  technician: {
    fr: ({ host, status }) => `${host} répond HTTP ${status}.`,
    en: ({ host, status }) => `${host} answers HTTP ${status}.`,
  },
});

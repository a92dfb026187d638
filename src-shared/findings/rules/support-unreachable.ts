import { defineRule } from '../define-rule.ts';
import { ladderBreak, NAMED_BREAKS } from '../ladder-break.ts';

export const supportUnreachable = defineRule({
  id: 'support-unreachable',
  group: 'network',
  severity: 'degrading',
  when: 'the ladder broke for a reason that no other rule names',
  articleId: null,
  categoryHint: null,
  find: (facts) => {
    const broken = ladderBreak(facts);
    if (broken === null || NAMED_BREAKS.has(broken.word) || /^\d{3}$/u.test(broken.word))
      return null;
    return { host: broken.host, rung: broken.rung, word: broken.word };
  },
  title: { fr: 'support injoignable', en: 'support unreachable' },
  agent: {
    fr: 'Le support n’est pas joignable pour l’instant. Continuez : votre ticket est gardé et part tout seul.',
    en: 'Support cannot be reached for now. Carry on: your ticket is kept and will be sent automatically.',
  },
  technician: {
    fr: ({ host, rung, word }) =>
      `La liaison avec ${host} s’arrête à l’étape « ${rung} » (${word}).`,
    en: ({ host, rung, word }) => `The way to ${host} ends at the step “${rung}” (${word}).`,
  },
});

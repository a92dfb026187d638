import { defineRule } from '../define-rule.ts';
import { ladderBreak } from '../ladder-break.ts';
import { eventsOf, minutesAgo } from '../recent.ts';
import { lasting } from '../say.ts';

/** An agent reports what has just happened. */
const LATELY_MINUTES = 60;

export const centralWasLost = defineRule({
  id: 'central-was-lost',
  group: 'network',
  severity: 'notable',
  when: 'the central was out of reach within the last hour, and is reached again',
  articleId: null,
  categoryHint: null,
  find: (facts) => {
    const lost = eventsOf(facts, ['central-lost'], LATELY_MINUTES).at(-1);
    if (lost === undefined || ladderBreak(facts) !== null) return null;
    return { minutes: minutesAgo(facts, lost.at) };
  },
  title: { fr: 'support injoignable il y a peu', en: 'support out of reach a short while ago' },
  agent: {
    fr: ({ minutes }) =>
      `Le support était injoignable il y a ${lasting.fr(minutes)} et répond de nouveau.`,
    en: ({ minutes }) => `Support was out of reach ${lasting.en(minutes)} ago and answers again.`,
  },
  technician: {
    fr: ({ minutes }) =>
      `Serveur du support perdu ${lasting.fr(minutes)} avant le rapport, lien local intact.`,
    en: ({ minutes }) =>
      `The support server was lost ${lasting.en(minutes)} before the report, with the local link intact.`,
  },
});

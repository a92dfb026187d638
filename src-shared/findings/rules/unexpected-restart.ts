import { defineRule } from '../define-rule.ts';
import { minutesAgo } from '../recent.ts';
import { lasting } from '../say.ts';

export const unexpectedRestart = defineRule({
  id: 'unexpected-restart',
  group: 'hardware',
  severity: 'notable',
  when: 'the machine restarted unexpectedly once or twice in seven days',
  articleId: null,
  categoryHint: 'dsi-materiel',
  explains: ['restarts-changed', 'just-started'],
  signs: ['unexpected-restart', 'driver', 'system-build'],
  find: (facts) => {
    const restarts = facts.restarts?.unexpectedAt ?? [];
    const [last] = restarts;
    return last === undefined || restarts.length > 2 ? null : { minutes: minutesAgo(facts, last) };
  },
  title: { fr: 'redémarrage imprévu', en: 'unexpected restart' },
  agent: {
    fr: ({ minutes }) =>
      `Le poste a redémarré de lui-même il y a ${lasting.fr(minutes)}. Rouvrez vos applications et vérifiez vos saisies.`,
    en: ({ minutes }) =>
      `The workstation restarted by itself ${lasting.en(minutes)} ago. Open your applications again and check what you typed.`,
  },
  technician: {
    fr: ({ minutes }) => `Dernier arrêt brutal ${lasting.fr(minutes)} avant le rapport.`,
    en: ({ minutes }) => `Last unclean stop ${lasting.en(minutes)} before the report.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { eventsOf, minutesAgo } from '../recent.ts';
import { lasting } from '../say.ts';

/** USB headsets and VPNs that do not come back after sleep are missed in the first minutes. */
const LATELY_MINUTES = 10;

export const wokeUp = defineRule({
  id: 'woke-up',
  group: 'system',
  severity: 'notable',
  when: 'the machine woke from sleep within the last ten minutes',
  articleId: 'casque-sans-son',
  categoryHint: 'bytel-poste',
  find: (facts) => {
    const woke = eventsOf(facts, ['resumed'], LATELY_MINUTES).at(-1);
    return woke === undefined ? null : { minutes: minutesAgo(facts, woke.at) };
  },
  title: { fr: 'poste tout juste réveillé', en: 'workstation just woken' },
  agent: {
    fr: 'Le poste sort de veille. Rebranchez le casque et reconnectez-vous au softphone.',
    en: 'The workstation has just woken. Plug the headset in again and sign in to the softphone.',
  },
  technician: {
    fr: ({ minutes }) =>
      `Sortie de veille ${lasting.fr(minutes)} avant le rapport : périphériques USB et sessions souvent perdus au réveil.`,
    en: ({ minutes }) =>
      `Woken ${lasting.en(minutes)} before the report: USB devices and sessions are often lost on waking.`,
  },
});

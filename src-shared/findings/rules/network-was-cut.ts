import { defineRule } from '../define-rule.ts';
import { ladderBreak } from '../ladder-break.ts';
import { isCutOff } from '../network-cards.ts';
import { eventsOf, minutesAgo } from '../recent.ts';
import { lasting, named } from '../say.ts';

/** An agent reports what has just happened; what is older than an hour belongs to another call. */
const LATELY_MINUTES = 60;

export const networkWasCut = defineRule({
  id: 'network-was-cut',
  group: 'network',
  severity: 'degrading',
  when: 'the link, the address or the gateway was lost within the last hour, and the network leads out again',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: ['central-was-lost'],
  find: (facts) => {
    const cut = eventsOf(facts, ['link-down', 'address-lost', 'gateway-lost'], LATELY_MINUTES).at(
      -1,
    );
    if (cut === undefined || isCutOff(facts) || ladderBreak(facts) !== null) return null;
    return { minutes: minutesAgo(facts, cut.at), card: cut.subject };
  },
  title: { fr: 'réseau coupé il y a peu', en: 'network cut a short while ago' },
  agent: {
    fr: ({ minutes }) =>
      `Le réseau a été coupé il y a ${lasting.fr(minutes)} et marche de nouveau. Reconnectez-vous au softphone et au CRM.`,
    en: ({ minutes }) =>
      `The network was cut ${lasting.en(minutes)} ago and works again. Sign in to the softphone and the CRM again.`,
  },
  technician: {
    fr: ({ card, minutes }) =>
      `Coupure réseau${named(card)} notée ${lasting.fr(minutes)} avant le rapport, rétablie depuis : les sessions ouvertes sont probablement tombées.`,
    en: ({ card, minutes }) =>
      `A network cut${named(card)} was noted ${lasting.en(minutes)} before the report and is over: open sessions have probably dropped.`,
  },
});

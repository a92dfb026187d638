import { defineRule } from '../define-rule.ts';
import { lineTo } from '../line-to.ts';
import { percent } from '../say.ts';

/** Voice bears 1 % (ITU-T G.1010); of twenty probes, one lost is the least that shows. */
const LOST_PERCENT = 5;

export const softphoneLineLoses = defineRule({
  id: 'softphone-line-loses',
  group: 'network',
  severity: 'degrading',
  when: "at least 5 % of the questions to the softphone's server are lost",
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  explains: ['softphone-line-unsteady'],
  signs: ['link-down', 'gateway-lost', 'network'],
  find: (facts) => {
    const line = lineTo(facts, 'softphone');
    if (line === undefined || line.lost === line.sent || line.lostPercent < LOST_PERCENT)
      return null;
    return { host: line.host, lost: line.lostPercent };
  },
  title: { fr: 'coupures sur la ligne des appels', en: 'cuts on the call line' },
  agent: {
    fr: 'La ligne des appels perd des morceaux de voix. Dites dans le ticket si vos voisins l’entendent aussi.',
    en: 'The call line loses bits of speech. Say in the ticket whether your neighbours hear it too.',
  },
  technician: {
    fr: ({ lost, host }) =>
      `${percent.fr(lost)} de pertes vers ${host} (la voix en supporte ${percent.fr(1)}) ; comparer à la passerelle pour situer le défaut.`,
    en: ({ lost, host }) =>
      `${percent.en(lost)} lost towards ${host} (voice bears ${percent.en(1)}); compare with the gateway to place the fault.`,
  },
});

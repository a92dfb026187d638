import { defineRule } from '../define-rule.ts';
import { lineTo } from '../line-to.ts';

export const softphoneLineDead = defineRule({
  id: 'softphone-line-dead',
  group: 'network',
  severity: 'blocking',
  when: "no question to the softphone's server comes back",
  articleId: null,
  categoryHint: 'bytel-arret-production',
  find: (facts) => {
    const line = lineTo(facts, 'softphone');
    return line !== undefined && line.lost === line.sent ? { host: line.host } : null;
  },
  title: { fr: 'serveur de téléphonie muet', en: 'silent telephony server' },
  agent: {
    fr: 'Le serveur de téléphonie ne répond pas : les appels ne passent pas. Demandez à vos voisins s’ils sont coupés aussi.',
    en: 'The telephony server does not answer: calls do not get through. Ask your neighbours whether they are cut off too.',
  },
  technician: {
    fr: ({ host }) => `${host} ne répond à aucune des sondes : serveur, route ou filtrage.`,
    en: ({ host }) => `${host} answers none of the probes: server, route or filtering.`,
  },
});

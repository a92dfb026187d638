import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const nameLies = defineRule({
  id: 'name-lies',
  group: 'network',
  severity: 'degrading',
  when: "the name servers give a false address for the central's name",
  articleId: 'vpn',
  categoryHint: 'dsi-connexion-internet',
  explains: ['site-host-unresolved', 'certificate-wrong-name', 'certificate-untrusted'],
  signs: ['network', 'address'],
  find: (facts) => brokeFor(facts, 'name-lies'),
  title: { fr: 'nom détourné', en: 'diverted name' },
  agent: {
    fr: 'Le réseau donne une fausse adresse au serveur du support. Vérifiez que vous êtes sur le réseau du site et non sur un Wi-Fi public.',
    en: 'The network gives a false address for the support server. Check that you are on the site’s network and not on a public Wi-Fi.',
  },
  technician: {
    fr: ({ host }) => `Le DNS détourne ${host} : portail, filtrage ou empoisonnement.`,
    en: ({ host }) => `DNS diverts ${host}: portal, filtering or poisoning.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { above } from '../network-chain.ts';
import { named } from '../say.ts';

export const nameServersFailing = defineRule({
  id: 'name-servers-failing',
  group: 'network',
  severity: 'blocking',
  when: 'the name servers answer with a failure of their own',
  articleId: null,
  categoryHint: 'dsi-connexion-internet',
  explains: above('names'),
  signs: ['network', 'address'],
  find: (facts) =>
    brokeFor(facts, 'name-servers-failing') === null
      ? null
      : { servers: facts['name-servers']?.addresses.join(', ') ?? '' },
  title: { fr: 'serveurs de noms en erreur', en: 'failing name servers' },
  agent: {
    fr: 'L’annuaire du réseau (DNS) répond par une erreur : les pages ne s’ouvrent pas. Demandez à vos voisins s’ils sont coupés aussi.',
    en: 'The network’s directory (DNS) answers with an error: pages do not open. Ask your neighbours whether they are cut off too.',
  },
  technician: {
    fr: ({ servers }) =>
      `Les serveurs DNS${named(servers)} répondent par une erreur (SERVFAIL ou refus) : service à relancer, ou redirecteur amont coupé.`,
    en: ({ servers }) =>
      `The DNS servers${named(servers)} answer with an error (SERVFAIL or refused): restart the service, or its upstream forwarder is cut off.`,
  },
});

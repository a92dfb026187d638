import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { above } from '../network-chain.ts';
import { named } from '../say.ts';

export const nameServersSilent = defineRule({
  id: 'name-servers-silent',
  group: 'network',
  severity: 'blocking',
  when: 'the name servers do not answer',
  articleId: null,
  categoryHint: 'dsi-connexion-internet',
  explains: above('names'),
  signs: ['network', 'address-changed', 'address'],
  find: (facts) =>
    brokeFor(facts, 'name-servers-silent') === null
      ? null
      : { servers: facts['name-servers']?.addresses.join(', ') ?? '' },
  title: { fr: 'serveurs de noms muets', en: 'silent name servers' },
  agent: {
    fr: 'L’annuaire du réseau (DNS) ne répond pas : les pages ne s’ouvrent pas. Demandez à vos voisins s’ils sont coupés aussi.',
    en: 'The network’s directory (DNS) does not answer: pages do not open. Ask your neighbours whether they are cut off too.',
  },
  technician: {
    fr: ({ servers }) =>
      `Aucun serveur DNS ne répond${named(servers)} alors que la passerelle, elle, répond.`,
    en: ({ servers }) => `No DNS server answers${named(servers)} although the gateway does.`,
  },
});

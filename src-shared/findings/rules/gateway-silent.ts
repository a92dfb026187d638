import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { above } from '../network-chain.ts';
import { named } from '../say.ts';

export const gatewaySilent = defineRule({
  id: 'gateway-silent',
  group: 'network',
  severity: 'blocking',
  when: 'the gateway does not answer',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: above('gateway'),
  signs: ['gateway-lost', 'address-changed', 'network'],
  find: (facts) =>
    brokeFor(facts, 'gateway-silent') === null ? null : { gateway: facts.gateway?.address ?? '' },
  title: { fr: 'passerelle muette', en: 'silent gateway' },
  agent: {
    fr: 'La sortie du réseau ne répond pas. Demandez à vos voisins s’ils sont coupés aussi et dites-le dans le ticket.',
    en: 'The way out of the network does not answer. Ask your neighbours whether they are cut off too, and say so in the ticket.',
  },
  technician: {
    fr: ({ gateway }) =>
      `La passerelle${named(gateway)} ne répond pas depuis ce poste : mauvais VLAN, routeur ou commutateur en panne.`,
    en: ({ gateway }) =>
      `The gateway${named(gateway)} does not answer this workstation: wrong VLAN, router or switch down.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { isSelfAssigned, isCutOff } from '../network-cards.ts';
import { above } from '../network-chain.ts';
import { named } from '../say.ts';

export const selfAssignedAddress = defineRule({
  id: 'self-assigned-address',
  group: 'network',
  severity: 'blocking',
  when: 'a card that is up gave itself an address, and no other leads out; or the ladder says so',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: above('address'),
  signs: ['address-lost', 'address-changed', 'address'],
  find: (facts) => {
    const alone = (facts.interfaces ?? []).find(
      ({ link, ipv4 }) => link !== 'down' && ipv4.some(isSelfAssigned),
    );
    if (alone !== undefined && isCutOff(facts)) return { card: alone.name };
    return brokeFor(facts, 'self-assigned') === null ? null : { card: '' };
  },
  title: { fr: 'adresse non attribuée', en: 'no address given' },
  agent: {
    fr: 'Le réseau n’a pas donné d’adresse au poste. Débranchez le câble dix secondes puis rebranchez-le.',
    en: 'The network gave the workstation no address. Unplug the cable for ten seconds and plug it in again.',
  },
  technician: {
    fr: ({ card }) =>
      `Adresse 169.254 sur la carte${named(card)} : le lien est là, aucun serveur DHCP n’a répondu (étendue pleine, VLAN ou relais).`,
    en: ({ card }) =>
      `A 169.254 address on the card${named(card)}: the link is up, no DHCP server answered (scope full, VLAN or relay).`,
  },
});

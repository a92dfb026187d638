import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { isCutOff } from '../network-cards.ts';
import { above } from '../network-chain.ts';
import { named } from '../say.ts';

export const noAddress = defineRule({
  id: 'no-address',
  group: 'network',
  severity: 'blocking',
  when: 'the ladder found no address, or a card is up without any and no other leads out',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: above('address'),
  signs: ['address-lost'],
  find: (facts) => {
    const bare = (facts.interfaces ?? []).find(
      ({ link, kind, ipv4, ipv6 }) =>
        kind !== 'virtual' && link === 'up' && ipv4.length + ipv6.length === 0,
    );
    if (bare !== undefined && isCutOff(facts)) return { card: bare.name };
    return brokeFor(facts, 'no-address') === null ? null : { card: '' };
  },
  title: { fr: 'poste sans adresse réseau', en: 'workstation without a network address' },
  agent: {
    fr: 'Le poste est relié mais n’a pas d’adresse. Débranchez le câble dix secondes puis rebranchez-le.',
    en: 'The workstation is connected but has no address. Unplug the cable for ten seconds and plug it in again.',
  },
  technician: {
    fr: ({ card }) =>
      `Aucune adresse IP sur la carte${named(card)} : DHCP muet, client DHCP arrêté ou port isolé (802.1X).`,
    en: ({ card }) =>
      `No IP address on the card${named(card)}: silent DHCP, stopped DHCP client or an isolated port (802.1X).`,
  },
});

import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { cardsOf, isCutOff } from '../network-cards.ts';
import { above } from '../network-chain.ts';
import { named } from '../say.ts';

export const cableUnplugged = defineRule({
  id: 'cable-unplugged',
  group: 'network',
  severity: 'blocking',
  when: 'the wired card has no link and no other card leads out, or the ladder found the link down',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: above('link'),
  signs: ['link-down', 'address-lost'],
  find: (facts) => {
    const [wired] = cardsOf(facts, 'wired').filter(({ link }) => link === 'down');
    const down = brokeFor(facts, 'link-down') !== null && cardsOf(facts, 'wireless').length === 0;
    if (wired !== undefined && (down || isCutOff(facts))) return { card: wired.name };
    return down ? { card: '' } : null;
  },
  title: { fr: 'câble réseau débranché', en: 'network cable unplugged' },
  agent: {
    fr: 'Le câble réseau n’est pas branché. Enfoncez-le des deux côtés jusqu’au déclic.',
    en: 'The network cable is not plugged in. Push it in at both ends until it clicks.',
  },
  technician: {
    fr: ({ card }) =>
      `Pas de lien sur la carte filaire${named(card)} : câble, prise murale ou port de commutateur éteint.`,
    en: ({ card }) =>
      `No link on the wired card${named(card)}: cable, wall socket or a switch port that is off.`,
  },
});

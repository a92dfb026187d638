import { defineRule } from '../define-rule.ts';
import { cardsOf, serves } from '../network-cards.ts';

export const twoNetworks = defineRule({
  id: 'two-networks',
  group: 'network',
  severity: 'notable',
  when: 'a cable and a Wi-Fi lead out at the same time',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  signs: ['network', 'link-up'],
  find: (facts) => {
    const [wired] = cardsOf(facts, 'wired').filter(serves);
    const [wireless] = cardsOf(facts, 'wireless').filter(serves);
    return wired === undefined || wireless === undefined
      ? null
      : { wired: wired.name, wireless: wireless.name };
  },
  title: { fr: 'deux réseaux à la fois', en: 'two networks at once' },
  agent: {
    fr: 'Le câble et le Wi-Fi sont actifs ensemble. Coupez le Wi-Fi le temps de vos appels.',
    en: 'The cable and the Wi-Fi are active together. Turn the Wi-Fi off during your calls.',
  },
  technician: {
    fr: ({ wired, wireless }) =>
      `${wired} et ${wireless} ont chacun une adresse : le softphone peut avoir gardé l’ancien chemin.`,
    en: ({ wired, wireless }) =>
      `${wired} and ${wireless} each have an address: the softphone may have kept the old path.`,
  },
});

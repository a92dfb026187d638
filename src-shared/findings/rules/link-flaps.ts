import { defineRule } from '../define-rule.ts';
import { eventsOf, mostNoted } from '../recent.ts';
import { named } from '../say.ts';

/** Once is a cable moved, twice a switch that restarts; three times is a contact. */
const OFTEN = 3;

export const linkFlaps = defineRule({
  id: 'link-flaps',
  group: 'network',
  severity: 'degrading',
  when: 'the link of the same card was lost three times or more within what the black box kept',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: [
    'network-was-cut',
    'central-was-lost',
    'gateway-loses',
    'softphone-line-loses',
    'softphone-line-unsteady',
  ],
  find: (facts) => {
    const most = mostNoted(eventsOf(facts, ['link-down']));
    return most !== null && most.times >= OFTEN ? { card: most.device, times: most.times } : null;
  },
  title: { fr: 'lien réseau instable', en: 'unstable network link' },
  agent: {
    fr: ({ times }) =>
      `Le lien réseau s’est coupé ${times}\u{a0}fois. Enfoncez le câble des deux côtés ; changez-le si vous pouvez.`,
    en: ({ times }) =>
      `The network link was cut ${times}\u{a0}times. Push the cable in at both ends; change it if you can.`,
  },
  technician: {
    fr: ({ times, card }) =>
      `${times} pertes de lien sur la carte${named(card)} notées par la boîte noire : câble, prise ou port de commutateur.`,
    en: ({ times, card }) =>
      `The black box noted ${times} losses of link on the card${named(card)}: cable, socket or switch port.`,
  },
});

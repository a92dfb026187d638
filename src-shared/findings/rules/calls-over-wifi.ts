import { defineRule } from '../define-rule.ts';
import { cardsOf, serves } from '../network-cards.ts';

export const callsOverWifi = defineRule({
  id: 'calls-over-wifi',
  group: 'network',
  severity: 'notable',
  when: 'the wired card has no link and the machine works over Wi-Fi',
  articleId: 'cable-reseau',
  categoryHint: 'bytel-gresillement',
  signs: ['link-down', 'network'],
  find: (facts) => {
    const unplugged = cardsOf(facts, 'wired').some(({ link }) => link === 'down');
    const wired = cardsOf(facts, 'wired').some(serves);
    const [wireless] = cardsOf(facts, 'wireless').filter(serves);
    return unplugged && !wired && wireless !== undefined ? { card: wireless.name } : null;
  },
  title: { fr: 'poste en Wi-Fi, câble débranché', en: 'workstation on Wi-Fi, cable unplugged' },
  agent: {
    fr: 'Le poste passe par le Wi-Fi car son câble est débranché. Branchez le câble : les appels seront plus nets.',
    en: 'The workstation uses Wi-Fi because its cable is unplugged. Plug it in: calls will be clearer.',
  },
  technician: {
    fr: ({ card }) =>
      `Carte filaire sans lien, trafic par ${card} : la qualité des appels dépend de la radio.`,
    en: ({ card }) =>
      `The wired card has no link, traffic goes through ${card}: call quality depends on the radio.`,
  },
});

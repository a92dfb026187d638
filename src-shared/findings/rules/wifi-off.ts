import { defineRule } from '../define-rule.ts';
import { cardsOf, isCutOff } from '../network-cards.ts';
import { above } from '../network-chain.ts';

export const wifiOff = defineRule({
  id: 'wifi-off',
  group: 'network',
  severity: 'blocking',
  when: 'the machine has no wired card, its Wi-Fi is down, and nothing else leads out',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: above('link'),
  signs: ['link-down', 'resumed'],
  find: (facts) => {
    const wireless = cardsOf(facts, 'wireless');
    const off = wireless.length > 0 && wireless.every(({ link }) => link === 'down');
    return off && cardsOf(facts, 'wired').length === 0 && isCutOff(facts) ? {} : null;
  },
  title: { fr: 'Wi-Fi déconnecté', en: 'Wi-Fi disconnected' },
  agent: {
    fr: 'Le Wi-Fi est déconnecté. Réactivez-le dans la barre des tâches ou branchez un câble réseau.',
    en: 'The Wi-Fi is disconnected. Turn it on in the task bar, or plug in a network cable.',
  },
  technician: {
    fr: 'Poste sans carte filaire dont le Wi-Fi n’a pas de lien : mode avion, interrupteur ou point d’accès perdu.',
    en: 'No wired card and no Wi-Fi link: aeroplane mode, switch or a lost access point.',
  },
});

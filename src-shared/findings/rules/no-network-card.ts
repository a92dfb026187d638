import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { isCutOff } from '../network-cards.ts';
import { above } from '../network-chain.ts';

export const noNetworkCard = defineRule({
  id: 'no-network-card',
  group: 'network',
  severity: 'blocking',
  when: 'the machine has no network card',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: above('link'),
  signs: ['driver', 'device-gone'],
  find: (facts) => {
    const none = facts.interfaces?.every(({ kind }) => kind === 'virtual') === true;
    return (none && isCutOff(facts)) || brokeFor(facts, 'no-adapter') !== null ? {} : null;
  },
  title: { fr: 'aucune carte réseau', en: 'no network card' },
  agent: {
    fr: 'Le poste ne voit aucune carte réseau. Redémarrez-le ; si rien ne change, envoyez le ticket depuis votre téléphone.',
    en: 'The workstation sees no network card. Restart it; if nothing changes, send the ticket from your phone.',
  },
  technician: {
    fr: 'Aucune carte réseau physique : carte désactivée, pilote absent ou carte morte.',
    en: 'No physical network card: disabled, driver missing or dead.',
  },
});

import { defineRule } from '../define-rule.ts';
import { brokeFor, reachesOut } from '../ladder-break.ts';
import { above } from '../network-chain.ts';

export const noNameServer = defineRule({
  id: 'no-name-server',
  group: 'network',
  severity: 'blocking',
  when: 'the machine has no name server to ask',
  articleId: null,
  categoryHint: 'dsi-connexion-internet',
  explains: above('names'),
  signs: ['address-changed', 'address', 'network'],
  find: (facts) => {
    const none = facts['name-servers']?.addresses.length === 0 && !reachesOut(facts);
    return brokeFor(facts, 'no-name-server') !== null || none ? {} : null;
  },
  title: { fr: 'aucun serveur de noms', en: 'no name server' },
  agent: {
    fr: 'Le poste ne connaît pas l’annuaire du réseau (DNS) : les pages ne s’ouvrent pas. Débranchez le câble dix secondes puis rebranchez-le.',
    en: 'The workstation does not know the network’s directory (DNS): pages do not open. Unplug the cable for ten seconds and plug it in again.',
  },
  technician: {
    fr: 'Aucun serveur DNS configuré : option absente du bail DHCP, ou adresse fixe incomplète.',
    en: 'No DNS server is configured: option missing in the DHCP lease, or an incomplete fixed address.',
  },
});

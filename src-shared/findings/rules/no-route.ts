import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const noRoute = defineRule({
  id: 'no-route',
  group: 'network',
  severity: 'degrading',
  when: 'no route leads to the central',
  articleId: 'vpn',
  categoryHint: 'dsi-connexion-internet',
  signs: ['network', 'address-changed', 'address'],
  find: (facts) => brokeFor(facts, 'no-route'),
  title: { fr: 'aucun chemin vers le serveur', en: 'no route to the server' },
  agent: {
    fr: 'Aucun chemin ne mène au serveur du support. Si vous passez par un VPN, reconnectez-le.',
    en: 'No route leads to the support server. If you use a VPN, connect it again.',
  },
  technician: {
    fr: ({ host }) => `Pas de route vers ${host} : VPN fermé, route absente ou filtrée en amont.`,
    en: ({ host }) => `No route to ${host}: VPN closed, route missing or filtered further up.`,
  },
});

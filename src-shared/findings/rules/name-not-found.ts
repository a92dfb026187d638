import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const nameNotFound = defineRule({
  id: 'name-not-found',
  group: 'network',
  severity: 'degrading',
  when: "the name servers answer and do not know the central's name",
  articleId: 'vpn',
  categoryHint: 'dsi-connexion-internet',
  signs: ['network', 'address-changed', 'address'],
  find: (facts) => brokeFor(facts, 'name-not-found'),
  title: { fr: 'nom du serveur introuvable', en: 'name of the server not found' },
  agent: {
    fr: 'Le nom du serveur du support est introuvable. Si vous passez par un VPN, vérifiez qu’il est connecté.',
    en: 'The name of the support server is not found. If you use a VPN, check that it is connected.',
  },
  technician: {
    fr: ({ host }) =>
      `${host} n’existe pas pour le DNS de ce poste : DNS extérieur au site, VPN fermé ou suffixe manquant.`,
    en: ({ host }) =>
      `${host} does not exist for the DNS of this workstation: outside DNS, VPN closed or missing suffix.`,
  },
});

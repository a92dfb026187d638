import { defineRule } from '../define-rule.ts';
import { brokenHosts } from '../site-hosts.ts';

export const siteHostUnresolved = defineRule({
  id: 'site-host-unresolved',
  group: 'network',
  severity: 'degrading',
  when: 'the name of a server of the site is not found',
  articleId: 'vpn',
  categoryHint: 'bytel-indisponibilite-application',
  signs: ['network', 'address'],
  find: (facts) => brokenHosts(facts, 'name'),
  title: { fr: 'application introuvable : nom inconnu', en: 'application not found: unknown name' },
  agent: {
    fr: ({ names }) =>
      `Le nom du serveur de ${names} est introuvable. Si vous passez par un VPN, vérifiez qu’il est connecté.`,
    en: ({ names }) =>
      `The name of the server of ${names} is not found. If you use a VPN, check that it is connected.`,
  },
  technician: {
    fr: ({ hosts, names }) =>
      `DNS muet ou négatif pour ${hosts} (${names}), alors que le reste est joint.`,
    en: ({ hosts, names }) =>
      `DNS is silent or negative for ${hosts} (${names}) although the rest is reached.`,
  },
});

import { defineRule } from '../define-rule.ts';

export const everySiteHostDown = defineRule({
  id: 'every-site-host-down',
  group: 'network',
  severity: 'blocking',
  when: 'the site named at least two servers and none of them answers',
  articleId: null,
  categoryHint: 'bytel-arret-production',
  explains: ['site-host-unresolved', 'site-host-silent', 'softphone-line-dead'],
  signs: ['network', 'gateway-lost', 'link-down', 'address'],
  find: (facts) => {
    const hosts = facts['site-hosts'] ?? [];
    if (hosts.length < 2 || hosts.some(({ broken }) => broken === null)) return null;
    return { count: hosts.length, names: hosts.map(({ name }) => name).join(', ') };
  },
  title: { fr: 'aucun serveur du site ne répond', en: 'no server of the site answers' },
  agent: {
    fr: ({ names }) =>
      `Aucune application du site ne répond (${names}). Demandez à vos voisins s’ils sont coupés aussi.`,
    en: ({ names }) =>
      `No application of the site answers (${names}). Ask your neighbours whether they are cut off too.`,
  },
  technician: {
    fr: ({ count, names }) =>
      `Les ${count} serveurs indiqués par le site sont muets depuis ce poste (${names}) : réseau amont, VPN ou salle.`,
    en: ({ count, names }) =>
      `All ${count} servers the site names are silent for this workstation (${names}): upstream network, VPN or server room.`,
  },
});

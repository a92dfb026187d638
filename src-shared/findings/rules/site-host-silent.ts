import { defineRule } from '../define-rule.ts';
import { brokenHosts } from '../site-hosts.ts';

export const siteHostSilent = defineRule({
  id: 'site-host-silent',
  group: 'network',
  severity: 'degrading',
  when: 'a server of the site does not accept the connection',
  articleId: 'application-figee',
  categoryHint: 'bytel-indisponibilite-application',
  find: (facts) => brokenHosts(facts, 'tcp'),
  title: { fr: 'application qui ne répond pas', en: 'application that does not answer' },
  agent: {
    fr: ({ names }) =>
      `Le serveur de ${names} ne répond pas ; le réseau du poste, lui, fonctionne. Le support est prévenu par ce ticket.`,
    en: ({ names }) =>
      `The server of ${names} does not answer; the network of the workstation works. This ticket tells support.`,
  },
  technician: {
    fr: ({ hosts, names }) =>
      `${hosts} (${names}) n’accepte pas la connexion depuis ce poste : service arrêté ou filtrage.`,
    en: ({ hosts, names }) =>
      `${hosts} (${names}) does not accept the connection from this workstation: service stopped or filtered.`,
  },
});

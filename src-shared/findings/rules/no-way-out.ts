import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';
import { above } from '../network-chain.ts';

export const noWayOut = defineRule({
  id: 'no-way-out',
  group: 'network',
  severity: 'blocking',
  when: 'the machine has an address and no default route',
  articleId: 'cable-reseau',
  categoryHint: 'dsi-connexion-internet',
  explains: above('gateway'),
  signs: ['address-changed', 'address', 'network', 'gateway-lost'],
  find: (facts) => (brokeFor(facts, 'no-default-route') === null ? null : {}),
  title: { fr: 'pas de sortie du réseau', en: 'no way out of the network' },
  agent: {
    fr: 'Le poste n’a pas de sortie vers le reste du site. Débranchez le câble dix secondes puis rebranchez-le.',
    en: 'The workstation has no way out to the rest of the site. Unplug the cable for ten seconds and plug it in again.',
  },
  technician: {
    fr: 'Aucune route par défaut : option routeur absente du bail DHCP, ou adresse fixe incomplète.',
    en: 'No default route: the DHCP lease lacks its router option, or a fixed address is incomplete.',
  },
});

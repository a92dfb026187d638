import { defineRule } from '../define-rule.ts';
import { lineTo } from '../line-to.ts';
import { percent } from '../say.ts';

/** A healthy local network loses none; one of twenty may be a router that rations its answers, two is not. */
const LOST_PERCENT = 10;

export const gatewayLoses = defineRule({
  id: 'gateway-loses',
  group: 'network',
  severity: 'degrading',
  when: 'at least a tenth of the questions to the gateway are lost',
  articleId: 'cable-reseau',
  categoryHint: 'bytel-gresillement',
  explains: [
    'softphone-line-loses',
    'softphone-line-unsteady',
    'softphone-line-slow',
    'name-servers-silent',
    'network-was-cut',
    'central-was-lost',
  ],
  signs: ['link-down', 'driver'],
  find: (facts) => {
    const line = lineTo(facts, 'gateway');
    return line !== undefined && line.medianMs !== null && line.lostPercent >= LOST_PERCENT
      ? { lost: line.lostPercent }
      : null;
  },
  title: { fr: 'pertes sur le réseau local', en: 'losses on the local network' },
  agent: {
    fr: 'Le réseau du poste perd des données. Rebranchez le câble réseau des deux côtés ; changez-le si vous pouvez.',
    en: 'The network of the workstation loses data. Plug the cable in again at both ends; change it if you can.',
  },
  technician: {
    fr: ({ lost }) =>
      `${percent.fr(lost)} de pertes jusqu’à la passerelle : câble, prise, port ou Wi-Fi, donc avant l’opérateur.`,
    en: ({ lost }) =>
      `${percent.en(lost)} lost up to the gateway: cable, socket, port or Wi-Fi, so before the carrier.`,
  },
});

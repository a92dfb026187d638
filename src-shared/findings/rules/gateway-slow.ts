import { defineRule } from '../define-rule.ts';
import { lineTo } from '../line-to.ts';
import { ms } from '../say.ts';

/** One hop on a wired network takes 1 ms, on a fair Wi-Fi less than 10: beyond 20 it is congested. */
const SLOW_MS = 20;

export const gatewaySlow = defineRule({
  id: 'gateway-slow',
  group: 'network',
  severity: 'degrading',
  when: 'the gateway answers in 20 ms or more',
  articleId: 'cable-reseau',
  categoryHint: 'bytel-gresillement',
  explains: ['softphone-line-slow', 'softphone-line-unsteady'],
  find: (facts) => {
    const median = lineTo(facts, 'gateway')?.medianMs ?? 0;
    return median >= SLOW_MS ? { median } : null;
  },
  title: { fr: 'réseau local lent', en: 'slow local network' },
  agent: {
    fr: 'Le réseau du poste est engorgé. Arrêtez les gros téléchargements et préférez le câble au Wi-Fi.',
    en: 'The network of the workstation is congested. Stop large downloads, and prefer the cable to Wi-Fi.',
  },
  technician: {
    fr: ({ median }) =>
      `Passerelle à ${ms(median)} en médiane : lien saturé ou Wi-Fi faible, à un seul saut.`,
    en: ({ median }) =>
      `The gateway answers in ${ms(median)} (median): saturated link or weak Wi-Fi, one hop away.`,
  },
});

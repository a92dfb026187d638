import { defineRule } from '../define-rule.ts';
import { lineTo } from '../line-to.ts';
import { ms } from '../say.ts';

/**
 * ITU-T G.114 asks for 150 ms from mouth to ear; codecs and buffers take about half of it, which
 * leaves 75 ms each way for the line.
 */
const SLOW_MS = 150;

export const softphoneLineSlow = defineRule({
  id: 'softphone-line-slow',
  group: 'network',
  severity: 'degrading',
  when: "the softphone's server answers in 150 ms or more",
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  signs: ['network', 'address'],
  find: (facts) => {
    const line = lineTo(facts, 'softphone');
    return line?.medianMs != null && line.medianMs >= SLOW_MS
      ? { host: line.host, median: line.medianMs }
      : null;
  },
  title: { fr: 'retard sur la ligne des appels', en: 'delay on the call line' },
  agent: {
    fr: 'Les voix arrivent en retard sur la ligne des appels. Arrêtez les téléchargements ; si vous passez par un VPN, reconnectez-le.',
    en: 'Voices arrive late on the call line. Stop downloads; if you use a VPN, connect it again.',
  },
  technician: {
    fr: ({ median, host }) =>
      `Aller-retour de ${ms(median)} vers ${host} : au-delà de ${ms(150)} les interlocuteurs se coupent la parole.`,
    en: ({ median, host }) =>
      `Round trip of ${ms(median)} to ${host}: beyond ${ms(150)} people talk over each other.`,
  },
});

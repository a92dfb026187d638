import { defineRule } from '../define-rule.ts';
import { lineTo } from '../line-to.ts';
import { ms } from '../say.ts';

/** The usual target for voice; fixed jitter buffers hold 40 to 60 ms. */
const UNSTEADY_MS = 30;

export const softphoneLineUnsteady = defineRule({
  id: 'softphone-line-unsteady',
  group: 'network',
  severity: 'degrading',
  when: "the jitter towards the softphone's server is 30 ms or more",
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  find: (facts) => {
    const line = lineTo(facts, 'softphone');
    return line?.jitterMs != null && line.jitterMs >= UNSTEADY_MS
      ? { host: line.host, jitter: line.jitterMs }
      : null;
  },
  title: { fr: 'ligne des appels irrégulière', en: 'unsteady call line' },
  agent: {
    fr: 'La ligne des appels est irrégulière : la voix devient hachée. Préférez le câble au Wi-Fi.',
    en: 'The call line is unsteady: voices become chopped. Prefer the cable to Wi-Fi.',
  },
  technician: {
    fr: ({ jitter, host }) =>
      `Gigue de ${ms(jitter)} vers ${host} (cible : ${ms(30)}) : congestion ou Wi-Fi, tampon du softphone débordé.`,
    en: ({ jitter, host }) =>
      `Jitter of ${ms(jitter)} to ${host} (target: ${ms(30)}): congestion or Wi-Fi, beyond the softphone’s buffer.`,
  },
});

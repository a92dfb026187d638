import { defineRule } from '../define-rule.ts';
import { percent } from '../say.ts';

/** Above this a softphone no longer gets its turn every 20 ms, and voices break. */
const BUSY_PERCENT = 90;

export const processorBusy = defineRule({
  id: 'processor-busy',
  group: 'hardware',
  severity: 'degrading',
  when: 'the processor is at least 90 % busy',
  articleId: 'pc-lent',
  categoryHint: 'bytel-poste',
  find: (facts) => {
    const load = facts.cpu?.loadPercent ?? 0;
    return load >= BUSY_PERCENT ? { load: Math.round(load) } : null;
  },
  title: { fr: 'processeur saturé', en: 'processor saturated' },
  agent: {
    fr: 'Le poste est débordé. Fermez les applications inutiles ; si une mise à jour est en cours, laissez-la finir.',
    en: 'The workstation is overloaded. Close what you do not need; if an update is under way, let it finish.',
  },
  technician: {
    fr: ({ load }) =>
      `Processeur occupé à ${percent.fr(load)} au moment du rapport : mise à jour, antivirus ou programme en boucle.`,
    en: ({ load }) =>
      `Processor ${percent.en(load)} busy when the report was taken: update, antivirus or a program in a loop.`,
  },
});

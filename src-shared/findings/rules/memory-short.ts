import { defineRule } from '../define-rule.ts';
import { memory } from '../say.ts';

/** Below this Windows trims programs and pages to disk at each switch of window. */
const SHORT_SHARE = 0.08;

export const memoryShort = defineRule({
  id: 'memory-short',
  group: 'hardware',
  severity: 'degrading',
  when: 'less than 8 % of the memory is available',
  articleId: 'pc-lent',
  categoryHint: 'bytel-poste',
  explains: ['processor-busy'],
  signs: ['memory-short'],
  find: (facts) => {
    const { totalBytes, availableBytes } = facts.memory ?? { totalBytes: 0, availableBytes: 0 };
    if (totalBytes <= 0 || availableBytes >= totalBytes * SHORT_SHARE) return null;
    return { available: availableBytes, total: totalBytes };
  },
  title: { fr: 'mémoire saturée', en: 'memory exhausted' },
  agent: {
    fr: 'La mémoire du poste est saturée. Fermez les onglets et les applications dont vous ne vous servez pas.',
    en: 'The memory of the workstation is exhausted. Close the tabs and applications you do not use.',
  },
  technician: {
    fr: ({ available, total }) =>
      `${memory.fr(available)} disponibles sur ${memory.fr(total)} : le poste pagine ; chercher un programme qui enfle.`,
    en: ({ available, total }) =>
      `${memory.en(available)} available of ${memory.en(total)}: the machine pages; look for a program that swells.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { memory } from '../say.ts';

/** Windows 11 asks for 4 GB; graphics may keep half a gigabyte of it for themselves. */
const SMALL_BYTES = 3.4 * 2 ** 30;

export const memorySmall = defineRule({
  id: 'memory-small',
  group: 'hardware',
  severity: 'notable',
  when: 'the machine has less than 4 GB of memory',
  articleId: 'pc-lent',
  categoryHint: 'bytel-poste',
  find: (facts) => {
    const total = facts.memory?.totalBytes ?? 0;
    return total > 0 && total < SMALL_BYTES ? { total } : null;
  },
  title: { fr: 'trop peu de mémoire', en: 'too little memory' },
  agent: {
    fr: 'Le poste a peu de mémoire pour les applications ouvertes. N’en gardez que l’essentiel.',
    en: 'The workstation has little memory for what is open. Keep only what you need.',
  },
  technician: {
    fr: ({ total }) =>
      `${memory.fr(total)} de mémoire installée, sous le minimum de Windows 11 : poste à compléter ou à remplacer.`,
    en: ({ total }) =>
      `${memory.en(total)} of memory installed, below the minimum of Windows 11: extend or replace the machine.`,
  },
});

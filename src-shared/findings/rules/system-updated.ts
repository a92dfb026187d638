import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';
import { fromTo } from '../say.ts';

export const systemUpdated = defineRule({
  id: 'system-updated',
  group: 'system',
  severity: 'notable',
  when: 'the build of the system is not that of the last good day',
  articleId: null,
  categoryHint: 'bytel-poste',
  find: (facts) => firstChange(facts, 'system-build'),
  title: { fr: 'système mis à jour', en: 'system updated' },
  agent: {
    fr: 'Le système a été mis à jour. Redémarrez le poste une fois si la panne date de ce moment.',
    en: 'The system has been updated. Restart the workstation once if the fault began then.',
  },
  technician: {
    fr: ({ before, after }) =>
      `Version du système changée depuis le dernier bon jour : ${fromTo(before, after)}.`,
    en: ({ before, after }) =>
      `The system’s build changed since the last good day: ${fromTo(before, after)}.`,
  },
});

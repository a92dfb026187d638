import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';
import { fromTo } from '../say.ts';

export const addressChanged = defineRule({
  id: 'address-changed',
  group: 'network',
  severity: 'notable',
  when: 'the machine has another address than on the last good day',
  articleId: null,
  categoryHint: 'dsi-connexion-internet',
  find: (facts) => {
    const change = firstChange(facts, 'address');
    return change?.after === '' ? null : change;
  },
  title: { fr: 'adresse du poste changée', en: 'address of the workstation changed' },
  agent: {
    fr: 'L’adresse du poste a changé. Vous n’avez rien à faire ; le support vérifie les accès liés à l’adresse.',
    en: 'The address of the workstation has changed. There is nothing for you to do; support checks whatever depends on it.',
  },
  technician: {
    fr: ({ before, after }) =>
      `Adresse changée depuis le dernier bon jour : ${fromTo(before, after)} ; les règles par adresse peuvent bloquer.`,
    en: ({ before, after }) =>
      `The address changed since the last good day: ${fromTo(before, after)}; rules by address may block.`,
  },
});

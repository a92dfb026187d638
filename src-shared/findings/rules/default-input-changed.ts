import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';
import { fromTo } from '../say.ts';

export const defaultInputChanged = defineRule({
  id: 'default-input-changed',
  group: 'audio',
  severity: 'notable',
  when: 'the default microphone is not the one of the last good day',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  find: (facts) => firstChange(facts, 'default-input'),
  title: { fr: 'micro par défaut changé', en: 'default microphone changed' },
  agent: {
    fr: 'Le poste n’utilise plus le même micro que d’habitude. Vérifiez que c’est bien celui de votre casque.',
    en: 'The workstation no longer uses its usual microphone. Check that it is the one of your headset.',
  },
  technician: {
    fr: ({ before, after }) =>
      `Entrée par défaut changée depuis le dernier bon jour : ${fromTo(before, after)}.`,
    en: ({ before, after }) =>
      `The default input changed since the last good day: ${fromTo(before, after)}.`,
  },
});

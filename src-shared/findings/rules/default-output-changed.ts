import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';
import { fromTo } from '../say.ts';

export const defaultOutputChanged = defineRule({
  id: 'default-output-changed',
  group: 'audio',
  severity: 'notable',
  when: 'sound does not go by default to the device of the last good day',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  find: (facts) => firstChange(facts, 'default-output'),
  title: { fr: 'sortie du son changée', en: 'sound output changed' },
  agent: {
    fr: 'Le son ne sort plus par l’appareil habituel. Vérifiez que le casque est choisi dans la barre des tâches.',
    en: 'Sound no longer comes out of the usual device. Check that the headset is chosen in the task bar.',
  },
  technician: {
    fr: ({ before, after }) =>
      `Sortie par défaut changée depuis le dernier bon jour : ${fromTo(before, after)}.`,
    en: ({ before, after }) =>
      `The default output changed since the last good day: ${fromTo(before, after)}.`,
  },
});

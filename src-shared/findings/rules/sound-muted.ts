import { defineRule } from '../define-rule.ts';
import { named } from '../say.ts';

export const soundMuted = defineRule({
  id: 'sound-muted',
  group: 'audio',
  severity: 'blocking',
  when: 'the system says that the default sound output is muted',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  explains: ['sound-volume-low', 'sound-volume-zero'],
  find: (facts) => {
    const output = facts['audio-state']?.output;
    return output?.muted === true ? { device: output.name } : null;
  },
  title: { fr: 'son coupé', en: 'sound muted' },
  agent: {
    fr: ({ device }) =>
      `Le son du poste${named(device)} est coupé. Cliquez sur le haut-parleur de la barre des tâches pour le rétablir.`,
    en: ({ device }) =>
      `The sound of the workstation${named(device)} is muted. Click the loudspeaker in the task bar to turn it on.`,
  },
  technician: {
    fr: ({ device }) => `Sortie par défaut${named(device)} en sourdine au niveau du système.`,
    en: ({ device }) => `The default output${named(device)} is muted in the system.`,
  },
});

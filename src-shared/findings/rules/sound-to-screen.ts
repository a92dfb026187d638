import { defineRule } from '../define-rule.ts';
import { headsetsFor } from '../audio-facts.ts';
import { isScreenSound } from '../device-names.ts';

export const soundToScreen = defineRule({
  id: 'sound-to-screen',
  group: 'audio',
  severity: 'degrading',
  when: 'sound goes by default to a screen while a headset is plugged in',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  explains: ['default-output-changed', 'output-not-the-headset'],
  signs: ['default-output', 'display', 'device-new', 'audio-new'],
  find: (facts) => {
    const screen = facts['audio-state']?.output?.name;
    const [headset] = headsetsFor(facts, 'output');
    if (screen === undefined || headset === undefined || !isScreenSound(screen)) return null;
    return { screen, headset };
  },
  title: { fr: 'son envoyé à l’écran', en: 'sound sent to the screen' },
  agent: {
    fr: ({ screen, headset }) =>
      `Le son part vers l’écran (${screen}) et non vers le casque. Choisissez le casque (${headset}) dans la barre des tâches.`,
    en: ({ screen, headset }) =>
      `The sound goes to the screen (${screen}) instead of the headset. Choose the headset (${headset}) in the task bar.`,
  },
  technician: {
    fr: ({ screen, headset }) =>
      `Sortie par défaut : ${screen}, alors que ${headset} est branché ; c’est l’effet courant d’un écran rebranché ou d’un pilote graphique mis à jour.`,
    en: ({ screen, headset }) =>
      `Default output: ${screen}, although ${headset} is plugged in; a replugged screen or an updated graphics driver does this.`,
  },
});

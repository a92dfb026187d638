import { defineRule } from '../define-rule.ts';
import { devicesFor } from '../audio-facts.ts';

export const noEarphones = defineRule({
  id: 'no-earphones',
  group: 'audio',
  severity: 'blocking',
  when: 'audio devices are known, and none of them can be heard',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  signs: ['device-gone', 'audio-gone'],
  find: (facts) => {
    const outputs = devicesFor(facts, 'output');
    if (outputs?.length !== 0 || facts['audio-devices']?.length === 0) return null;
    return { devices: facts['audio-devices']?.map(({ name }) => name).join(', ') ?? '' };
  },
  title: { fr: 'aucun écouteur branché', en: 'no earphones plugged in' },
  agent: {
    fr: 'Le poste ne voit ni écouteur ni haut-parleur. Branchez le casque sur une autre prise USB.',
    en: 'The workstation sees neither earphones nor loudspeakers. Plug the headset into another USB port.',
  },
  technician: {
    fr: ({ devices }) => `Aucune sortie audio ; entrées seules : ${devices}.`,
    en: ({ devices }) => `No audio output; inputs only: ${devices}.`,
  },
});

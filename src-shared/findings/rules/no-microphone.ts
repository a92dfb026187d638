import { defineRule } from '../define-rule.ts';
import { devicesFor } from '../audio-facts.ts';

export const noMicrophone = defineRule({
  id: 'no-microphone',
  group: 'audio',
  severity: 'blocking',
  when: 'audio devices are known, and none of them can be a microphone',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  explains: ['headset-check-no-microphone'],
  signs: ['device-gone', 'audio-gone'],
  find: (facts) => {
    const inputs = devicesFor(facts, 'input');
    if (inputs?.length !== 0 || facts['audio-devices']?.length === 0) return null;
    return { devices: facts['audio-devices']?.map(({ name }) => name).join(', ') ?? '' };
  },
  title: { fr: 'aucun micro branché', en: 'no microphone plugged in' },
  agent: {
    fr: 'Le poste ne voit aucun micro. Branchez un casque avec micro sur une prise USB, ou enfoncez à fond la fiche du micro.',
    en: 'The workstation sees no microphone. Plug in a headset with a microphone, or push its plug fully in.',
  },
  technician: {
    fr: ({ devices }) => `Aucune entrée audio ; sorties seules : ${devices}.`,
    en: ({ devices }) => `No audio input; outputs only: ${devices}.`,
  },
});

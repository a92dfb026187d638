import { defineRule } from '../define-rule.ts';

export const noAudioDevice = defineRule({
  id: 'no-audio-device',
  group: 'audio',
  severity: 'blocking',
  when: 'the system names no audio device at all',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  explains: ['no-microphone', 'no-earphones', 'headset-check-no-microphone'],
  signs: ['device-gone', 'audio-gone', 'driver', 'system-build'],
  find: (facts) => (facts['audio-devices']?.length === 0 ? {} : null),
  title: { fr: 'aucun appareil audio', en: 'no audio device' },
  agent: {
    fr: 'Aucun casque ni haut-parleur n’est vu par le poste. Branchez le casque sur une autre prise USB, puis redémarrez le poste s’il reste absent.',
    en: 'The workstation sees no headset and no loudspeaker. Plug the headset into another USB port, then restart if it stays absent.',
  },
  technician: {
    fr: 'Liste des appareils audio vide : service audio arrêté, pilote absent ou plus rien de branché.',
    en: 'The list of audio devices is empty: audio service stopped, driver missing or nothing plugged in.',
  },
});

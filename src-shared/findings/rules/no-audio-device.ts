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
    fr: 'Le poste ne voit ni casque ni haut-parleur. Branchez le casque sur une autre prise USB ; s’il n’apparaît toujours pas, redémarrez le poste.',
    en: 'The workstation sees neither headset nor loudspeaker. Plug the headset into another USB port; if it still does not appear, restart the workstation.',
  },
  technician: {
    fr: 'Liste des appareils audio vide : service audio arrêté, pilote absent ou plus rien de branché.',
    en: 'The list of audio devices is empty: audio service stopped, driver missing or nothing plugged in.',
  },
});

import { defineRule } from '../define-rule.ts';
import { looksLikeHeadset, isScreenSound, sameDevice } from '../device-names.ts';
import { eventsOf, changesOf, subjectOf } from '../recent.ts';

export const headsetGone = defineRule({
  id: 'headset-gone',
  group: 'audio',
  severity: 'blocking',
  when: 'a headset was there on the last good day, or was noted leaving, and is no longer among the audio devices',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  explains: [
    'no-audio-device',
    'no-microphone',
    'no-earphones',
    'headset-check-no-microphone',
    'input-not-the-headset',
    'output-not-the-headset',
    'sound-to-screen',
    'default-input-changed',
    'default-output-changed',
    'device-gone',
    'headset-flaps',
    'headset-leaves-the-test',
  ],
  signs: ['device-gone', 'audio-gone', 'usb-gone'],
  find: (facts) => {
    const present = facts['audio-devices'];
    if (present === undefined) return null;
    const gone = changesOf(facts, 'device-gone').map(subjectOf).filter(looksLikeHeadset);
    const left = eventsOf(facts, ['audio-gone'])
      .map(({ subject }) => subject)
      .filter((name) => !isScreenSound(name));
    const device = [...gone, ...left.toReversed()].find(
      (name) => name !== '' && !present.some((one) => sameDevice(one.name, name)),
    );
    return device === undefined ? null : { device };
  },
  title: { fr: 'casque introuvable', en: 'headset not found' },
  agent: {
    fr: ({ device }) =>
      `Le poste ne voit plus le casque (${device}). Débranchez-le, attendez dix secondes et branchez-le sur une autre prise USB.`,
    en: ({ device }) =>
      `The workstation no longer sees the headset (${device}). Unplug it, wait ten seconds and plug it into another USB port.`,
  },
  technician: {
    fr: ({ device }) =>
      `${device} n’est plus énuméré par le système alors qu’il l’était : prise, câble, hub ou casque mort.`,
    en: ({ device }) =>
      `${device} is no longer enumerated by the system although it was: port, cable, hub or a dead headset.`,
  },
});

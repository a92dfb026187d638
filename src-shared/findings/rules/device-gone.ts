import { defineRule } from '../define-rule.ts';
import { looksLikeHeadset, isScreenSound } from '../device-names.ts';
import { changesOf, subjectOf } from '../recent.ts';

export const deviceGone = defineRule({
  id: 'device-gone',
  group: 'peripherals',
  severity: 'degrading',
  when: 'a device other than a headset was there on the last good day and is gone',
  articleId: null,
  categoryHint: 'dsi-materiel',
  signs: ['device-gone', 'usb-gone'],
  find: (facts) => {
    const names = changesOf(facts, 'device-gone').map(subjectOf);
    const devices = names.filter(
      (name) => name !== '' && !looksLikeHeadset(name) && !isScreenSound(name),
    );
    return devices.length === 0 ? null : { devices: devices.join(', ') };
  },
  title: { fr: 'appareil disparu', en: 'device gone' },
  agent: {
    fr: ({ devices }) => `Le poste ne voit plus ${devices}. Essayez une autre prise.`,
    en: ({ devices }) => `The workstation no longer sees ${devices}. Try another port.`,
  },
  technician: {
    fr: ({ devices }) => `Absent depuis le dernier bon jour : ${devices}.`,
    en: ({ devices }) => `Absent since the last good day: ${devices}.`,
  },
});

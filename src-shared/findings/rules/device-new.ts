import { defineRule } from '../define-rule.ts';
import { changesOf, subjectOf } from '../recent.ts';

export const deviceNew = defineRule({
  id: 'device-new',
  group: 'peripherals',
  severity: 'notable',
  when: 'a device is there that was not on the last good day',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const devices = changesOf(facts, 'device-new')
      .map(subjectOf)
      .filter((name) => name !== '');
    return devices.length === 0 ? null : { devices: devices.join(', ') };
  },
  title: { fr: 'nouvel appareil', en: 'new device' },
  agent: {
    fr: ({ devices }) =>
      `Un appareil nouveau est branché : ${devices}. Débranchez-le si le défaut date de là.`,
    en: ({ devices }) =>
      `A new device is plugged in: ${devices}. Unplug it if the fault dates from there.`,
  },
  technician: {
    fr: ({ devices }) => `Nouveau depuis le dernier bon jour : ${devices}.`,
    en: ({ devices }) => `New since the last good day: ${devices}.`,
  },
});

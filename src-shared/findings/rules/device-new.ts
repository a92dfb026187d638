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
      `Branché depuis peu : ${devices}. Débranchez ce qui est nouveau si la panne date de ce moment.`,
    en: ({ devices }) =>
      `Newly plugged in: ${devices}. Unplug what is new if the fault began then.`,
  },
  technician: {
    fr: ({ devices }) => `Nouveau depuis le dernier bon jour : ${devices}.`,
    en: ({ devices }) => `New since the last good day: ${devices}.`,
  },
});

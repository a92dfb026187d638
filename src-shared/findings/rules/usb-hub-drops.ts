import type { NotedEvent } from '../known-facts.ts';
import { defineRule } from '../define-rule.ts';
import { sameDevice } from '../device-names.ts';
import { eventsOf } from '../recent.ts';

/** The black box looks once a minute and gives what it finds gone at one look the same moment. */
const TOGETHER_MS = 5_000;
const areTogether = (one: NotedEvent, other: NotedEvent): boolean =>
  Math.abs(one.msAgo - other.msAgo) <= TOGETHER_MS;
const LATELY_MINUTES = 60;

export const usbHubDrops = defineRule({
  id: 'usb-hub-drops',
  group: 'peripherals',
  severity: 'degrading',
  when: 'two USB devices or more were found gone at the same look of the black box in the last hour',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  explains: [
    'headset-gone',
    'headset-flaps',
    'device-gone',
    'usb-flaps',
    'screen-gone',
    'no-microphone',
    'no-earphones',
    'no-audio-device',
    'headset-leaves-the-test',
    'headset-check-no-microphone',
  ],
  signs: ['usb-gone', 'audio-gone', 'device-gone'],
  find: (facts) => {
    // A headset alone leaves twice, once the bus and once the sound: only the bus is counted.
    const left = eventsOf(facts, ['usb-gone'], LATELY_MINUTES).filter(
      ({ subject }) => subject !== '',
    );
    const last = left.findLast((one) =>
      left.some((other) => areTogether(one, other) && !sameDevice(one.subject, other.subject)),
    );
    if (last === undefined) return null;
    const together = left.filter((one) => areTogether(one, last)).map(({ subject }) => subject);
    return { devices: [...new Set(together)].join(', ') };
  },
  title: { fr: 'hub USB qui décroche', en: 'USB hub that drops out' },
  agent: {
    fr: 'Plusieurs appareils USB ont disparu ensemble. Branchez le casque directement sur le poste, sans hub ni station d’accueil.',
    en: 'Several USB devices vanished together. Plug the headset straight into the workstation, without a hub or docking station.',
  },
  technician: {
    fr: ({ devices }) =>
      `Partis ensemble : ${devices} ; hub, station d’accueil ou alimentation USB, et non le casque seul.`,
    en: ({ devices }) =>
      `Gone together: ${devices}; hub, docking station or USB power, not the headset alone.`,
  },
});

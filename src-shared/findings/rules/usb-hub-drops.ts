import type { NotedEvent } from '../known-facts.ts';
import { defineRule } from '../define-rule.ts';
import { sameDevice } from '../device-names.ts';
import { eventsOf } from '../recent.ts';

/** Nobody pulls two plugs in that time; a hub or a docking station that loses its power does. */
const TOGETHER_MS = 5_000;
const areTogether = (one: NotedEvent, other: NotedEvent): boolean =>
  Math.abs(one.msAgo - other.msAgo) <= TOGETHER_MS;
const LATELY_MINUTES = 60;

export const usbHubDrops = defineRule({
  id: 'usb-hub-drops',
  group: 'peripherals',
  severity: 'degrading',
  when: 'two devices or more left within five seconds of each other in the last hour',
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
    const left = eventsOf(facts, ['usb-gone', 'audio-gone'], LATELY_MINUTES)
      .filter(({ subject }) => subject !== '')
      .toReversed();
    const at = left.findIndex((one, index) => {
      const before = left[index + 1];
      return (
        before !== undefined && areTogether(one, before) && !sameDevice(one.subject, before.subject)
      );
    });
    const last = left[at];
    if (last === undefined) return null;
    const together = left.filter((one) => areTogether(one, last)).map(({ subject }) => subject);
    return { devices: [...new Set(together)].join(', ') };
  },
  title: { fr: 'concentrateur USB qui décroche', en: 'USB hub that drops out' },
  agent: {
    fr: 'Plusieurs appareils USB ont disparu ensemble. Branchez le casque directement sur le poste, sans concentrateur ni station d’accueil.',
    en: 'Several USB devices vanished together. Plug the headset straight into the workstation, without a hub or docking station.',
  },
  technician: {
    fr: ({ devices }) =>
      `Départ simultané de ${devices} : concentrateur, station d’accueil ou alimentation USB, et non le casque seul.`,
    en: ({ devices }) =>
      `${devices} left at the same moment: hub, docking station or USB power, not the headset alone.`,
  },
});

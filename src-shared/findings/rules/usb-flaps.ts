import { defineRule } from '../define-rule.ts';
import { eventsOf, mostNoted } from '../recent.ts';
import { named } from '../say.ts';

/** Once is a plug pulled, twice a plug put elsewhere; three times is a contact. */
const OFTEN = 3;

export const usbFlaps = defineRule({
  id: 'usb-flaps',
  group: 'peripherals',
  severity: 'degrading',
  when: 'the same USB device left three times or more within what the black box kept',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const most = mostNoted(eventsOf(facts, ['usb-gone']));
    return most !== null && most.times >= OFTEN ? most : null;
  },
  title: { fr: 'appareil USB qui va et vient', en: 'USB device that comes and goes' },
  agent: {
    fr: ({ device, times }) =>
      `Un appareil USB${named(device)} s’est déconnecté ${times}\u{a0}fois. Changez-le de prise.`,
    en: ({ device, times }) =>
      `A USB device${named(device)} was disconnected ${times}\u{a0}times. Move it to another port.`,
  },
  technician: {
    fr: ({ times, device }) =>
      `${times} déconnexions USB${named(device)} : prise usée, câble, ou veille sélective à désactiver.`,
    en: ({ times, device }) =>
      `${times} USB disconnections${named(device)}: worn port, cable, or selective suspend to be turned off.`,
  },
});

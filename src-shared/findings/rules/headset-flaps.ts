import { defineRule } from '../define-rule.ts';
import { isScreenSound } from '../device-names.ts';
import { eventsOf, mostNoted } from '../recent.ts';
import { named } from '../say.ts';

/** Once is a plug pulled, twice a plug pulled and put elsewhere; three times is a contact. */
const OFTEN = 3;

export const headsetFlaps = defineRule({
  id: 'headset-flaps',
  group: 'audio',
  severity: 'degrading',
  when: 'the same audio device left three times or more within what the black box kept',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  explains: ['headset-leaves-the-test', 'headset-check-chopped', 'headset-check-crackles'],
  find: (facts) => {
    const most = mostNoted(
      eventsOf(facts, ['audio-gone']).filter(({ subject }) => !isScreenSound(subject)),
    );
    return most !== null && most.times >= OFTEN ? most : null;
  },
  title: { fr: 'casque qui va et vient', en: 'headset that comes and goes' },
  agent: {
    fr: ({ device, times }) =>
      `Le casque${named(device)} s’est déconnecté ${times}\u{a0}fois. Changez de prise USB, sans rallonge ni hub.`,
    en: ({ device, times }) =>
      `The headset${named(device)} was disconnected ${times}\u{a0}times. Use another USB port, without an extension cable or hub.`,
  },
  technician: {
    fr: ({ times, device }) =>
      `${times} disparitions de l’appareil audio${named(device)} notées par la boîte noire : faux contact, câble ou veille sélective USB.`,
    en: ({ times, device }) =>
      `The black box noted ${times} departures of the audio device${named(device)}: loose contact, cable or USB selective suspend.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetLeavesTheTest = defineRule({
  id: 'headset-leaves-the-test',
  group: 'audio',
  severity: 'blocking',
  when: 'the headset was disconnected during its check',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  signs: ['audio-gone', 'usb-gone'],
  find: (facts) => checkedAs(facts, 'disconnected'),
  title: { fr: 'casque qui se déconnecte', en: 'headset that disconnects' },
  agent: {
    fr: 'Le casque s’est déconnecté pendant le test. Changez de prise USB, sans rallonge ni hub.',
    en: 'The headset was disconnected during the check. Use another USB port, without an extension cable or hub.',
  },
  technician: {
    fr: ({ device }) =>
      `Le périphérique${named(device)} a disparu pendant les dix secondes du test : câble, prise ou alimentation USB.`,
    en: ({ device }) =>
      `The device${named(device)} vanished within the ten seconds of the check: cable, port or USB power.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { isHandsFree } from '../device-names.ts';

export const handsFreeProfile = defineRule({
  id: 'hands-free-profile',
  group: 'audio',
  severity: 'degrading',
  when: 'the default input or output is a Bluetooth device in its hands-free profile',
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  signs: ['default-input', 'default-output', 'audio-new', 'device-new'],
  find: (facts) => {
    const { input, output } = facts['audio-state'] ?? {};
    const device = [input?.name, output?.name].find((name) => isHandsFree(name ?? ''));
    return device === undefined ? null : { device };
  },
  title: {
    fr: 'casque Bluetooth en mode mains libres',
    en: 'Bluetooth headset in hands-free mode',
  },
  agent: {
    fr: ({ device }) =>
      `Le casque Bluetooth (${device}) est en mode mains libres, au son moins bon. Préférez sa clé USB ou un câble.`,
    en: ({ device }) =>
      `The Bluetooth headset (${device}) is in hands-free mode, with poorer sound. Use its USB key or a cable instead.`,
  },
  technician: {
    fr: ({ device }) =>
      `${device} passe par le profil HFP : bande étroite et coupures sur un plateau chargé en 2,4\u{a0}GHz.`,
    en: ({ device }) =>
      `${device} uses the HFP profile: narrow band, and cuts on a floor crowded at 2.4\u{a0}GHz.`,
  },
});

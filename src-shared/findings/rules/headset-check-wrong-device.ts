import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';
import { named } from '../say.ts';

export const headsetCheckWrongDevice = defineRule({
  id: 'headset-check-wrong-device',
  group: 'audio',
  severity: 'degrading',
  when: 'the headset check found that calls use another device than the rest',
  articleId: 'casque-sans-son',
  categoryHint: 'dsi-materiel',
  signs: ['default-input', 'default-output', 'device-new', 'audio-new'],
  find: (facts) => {
    const devices = facts['headset-check']?.devices;
    if (checkedAs(facts, 'wrong-device') === null || devices === undefined) return null;
    return { calls: devices.callInput ?? '', rest: devices.input ?? '' };
  },
  title: { fr: 'appels sur un autre appareil', en: 'calls on another device' },
  agent: {
    fr: 'Les appels n’utilisent pas le même appareil que le reste du poste. Choisissez le casque aussi comme périphérique de communication.',
    en: 'Calls do not use the same device as the rest. Choose the headset as communications device as well.',
  },
  technician: {
    fr: ({ calls, rest }) =>
      `Périphérique de communication différent du périphérique par défaut : appels${named(calls)}, reste${named(rest)}.`,
    en: ({ calls, rest }) =>
      `The communications device differs from the default one: calls${named(calls)}, rest${named(rest)}.`,
  },
});

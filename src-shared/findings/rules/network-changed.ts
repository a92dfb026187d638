import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';
import { fromTo } from '../say.ts';

export const networkChanged = defineRule({
  id: 'network-changed',
  group: 'network',
  severity: 'notable',
  when: 'the machine is on another network than on the last good day',
  articleId: 'vpn',
  categoryHint: 'dsi-connexion-internet',
  find: (facts) => {
    const change = firstChange(facts, 'network');
    return change?.after === '' ? null : change;
  },
  title: { fr: 'autre réseau que d’habitude', en: 'another network than usual' },
  agent: {
    fr: 'Le poste n’est pas sur son réseau habituel. Vérifiez le câble, et coupez le Wi-Fi si c’est celui des invités.',
    en: 'The workstation is not on its usual network. Check the cable, and turn the Wi-Fi off if it is the guests’.',
  },
  technician: {
    fr: ({ before, after }) =>
      `Réseau changé depuis le dernier bon jour : ${fromTo(before, after)} ; vérifier le VLAN et la prise.`,
    en: ({ before, after }) =>
      `The network changed since the last good day: ${fromTo(before, after)}; check the VLAN and the socket.`,
  },
});

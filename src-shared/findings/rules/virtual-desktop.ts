import { defineRule } from '../define-rule.ts';

export const virtualDesktop = defineRule({
  id: 'virtual-desktop',
  group: 'system',
  severity: 'notable',
  when: 'the machine is virtual, and its audio is what a session carries',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const carried = facts['audio-devices']?.find(({ name }) =>
      /remote|distant|rdp|citrix|vmware|virtual/iu.test(name),
    );
    return facts.system?.virtual === true && carried !== undefined
      ? { device: carried.name }
      : null;
  },
  title: { fr: 'son transporté par une session distante', en: 'sound carried by a remote session' },
  agent: {
    fr: 'Le son passe par une session à distance. Fermez la session et rouvrez-la avec le casque déjà branché.',
    en: 'Sound goes through a remote session. Close the session and open it again with the headset already plugged in.',
  },
  technician: {
    fr: ({ device }) =>
      `Poste virtuel, audio redirigé (${device}) : le casque dépend du client et de la redirection.`,
    en: ({ device }) =>
      `Virtual machine with redirected audio (${device}): the headset depends on the client and its redirection.`,
  },
});

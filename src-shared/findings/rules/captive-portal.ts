import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const captivePortal = defineRule({
  id: 'captive-portal',
  group: 'network',
  severity: 'blocking',
  when: "a sign-in page answers in the central's place",
  articleId: null,
  categoryHint: 'dsi-connexion-internet',
  explains: ['every-site-host-down', 'site-host-unresolved', 'site-host-silent'],
  signs: ['network', 'address'],
  find: (facts) => (brokeFor(facts, 'captive-portal') === null ? null : {}),
  title: { fr: 'page de connexion au réseau', en: 'network sign-in page' },
  agent: {
    fr: 'Le réseau attend que vous vous identifiiez. Ouvrez un navigateur et connectez-vous au réseau.',
    en: 'The network waits for you to sign in. Open a browser and sign in to the network.',
  },
  technician: {
    fr: 'Un portail captif répond à la place du serveur : poste sur un réseau invité ou session d’accès expirée.',
    en: 'A captive portal answers in the server’s place: guest network, or an access session that has expired.',
  },
});

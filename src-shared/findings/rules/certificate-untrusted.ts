import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const certificateUntrusted = defineRule({
  id: 'certificate-untrusted',
  group: 'network',
  severity: 'degrading',
  when: "the central's certificate comes from an authority the machine does not trust",
  articleId: null,
  categoryHint: null,
  signs: ['network'],
  find: (facts) => brokeFor(facts, 'certificate-untrusted'),
  title: { fr: 'certificat non reconnu', en: 'untrusted certificate' },
  agent: {
    fr: 'La connexion au support n’est pas sûre, car son certificat n’est pas reconnu. Vérifiez que vous êtes sur le réseau du site.',
    en: 'The link to support is not safe, because its certificate is not trusted. Check that you are on the site’s network.',
  },
  technician: {
    fr: ({ host }) =>
      `Autorité de ${host} inconnue de ce poste : racine interne non déployée ou flux intercepté.`,
    en: ({ host }) =>
      `The authority of ${host} is unknown to this workstation: internal root not deployed, or intercepted traffic.`,
  },
});

import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const certificateExpired = defineRule({
  id: 'certificate-expired',
  group: 'network',
  severity: 'degrading',
  when: "the central's certificate has expired",
  articleId: null,
  categoryHint: null,
  find: (facts) => brokeFor(facts, 'certificate-expired'),
  title: { fr: 'certificat expiré', en: 'expired certificate' },
  agent: {
    fr: 'La connexion au support n’est pas sûre, car son certificat a expiré. Vérifiez la date du poste ; si elle est juste, envoyez le ticket.',
    en: 'The link to support is not safe, because its certificate has expired. Check the date of the workstation; if it is right, send the ticket.',
  },
  technician: {
    fr: ({ host }) =>
      `Certificat de ${host} expiré pour ce poste : à renouveler, ou horloge du poste en avance.`,
    en: ({ host }) =>
      `The certificate of ${host} has expired for this workstation: renew it, or the clock runs ahead.`,
  },
});

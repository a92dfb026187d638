import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const clockBehind = defineRule({
  id: 'clock-behind',
  group: 'system',
  severity: 'degrading',
  when: "the central's certificate is within its dates by the central's clock and not by this one, or is not valid yet",
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => brokeFor(facts, 'clock-wrong', 'certificate-not-yet-valid'),
  title: { fr: 'horloge du poste fausse', en: 'clock of the workstation wrong' },
  agent: {
    fr: 'La date du poste est fausse. Ouvrez les réglages de l’heure et activez le réglage automatique.',
    en: 'The date of the workstation is wrong. Open the time settings and turn on automatic time.',
  },
  technician: {
    fr: ({ host }) =>
      `Certificat de ${host} hors de sa période de validité, vu d’ici : horloge du poste fausse, pile de la carte mère ou service de temps arrêté.`,
    en: ({ host }) =>
      `The certificate of ${host} is outside its validity period as seen from here: wrong clock, motherboard battery, or time service stopped.`,
  },
});

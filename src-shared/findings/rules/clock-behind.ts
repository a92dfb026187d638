import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const clockBehind = defineRule({
  id: 'clock-behind',
  group: 'system',
  severity: 'degrading',
  when: "the central's certificate is not valid yet, which only a clock that runs behind explains",
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => brokeFor(facts, 'certificate-not-yet-valid'),
  title: { fr: 'horloge du poste en retard', en: 'clock of the workstation behind' },
  agent: {
    fr: 'La date du poste est en retard. Ouvrez les réglages de l’heure et activez le réglage automatique.',
    en: 'The date of the workstation is behind. Open the time settings and turn on automatic time.',
  },
  technician: {
    fr: ({ host }) =>
      `Certificat de ${host} « pas encore valide » : horloge en retard, pile de la carte mère ou service de temps arrêté.`,
    en: ({ host }) =>
      `The certificate of ${host} is “not yet valid”: clock behind, motherboard battery or time service stopped.`,
  },
});

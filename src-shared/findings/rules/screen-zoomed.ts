import { defineRule } from '../define-rule.ts';
import { percent } from '../say.ts';

/** At 175 % a 1080-line screen holds as little as one of 1097 × 617: forms no longer fit. */
const LARGE_PERCENT = 175;

export const screenZoomed = defineRule({
  id: 'screen-zoomed',
  group: 'peripherals',
  severity: 'notable',
  when: 'a screen of at most 1080 lines is enlarged to 175 % or more',
  articleId: 'second-ecran',
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const zoomed = facts.displays?.find(
      ({ height, scalePercent }) => height <= 1080 && (scalePercent ?? 0) >= LARGE_PERCENT,
    );
    return zoomed?.scalePercent == null ? null : { zoom: zoomed.scalePercent };
  },
  title: { fr: 'affichage très agrandi', en: 'display much enlarged' },
  agent: {
    fr: ({ zoom }) =>
      `L’affichage est agrandi à ${percent.fr(zoom)}. Si les pages débordent, baissez la mise à l’échelle dans les réglages d’affichage.`,
    en: ({ zoom }) =>
      `The display is enlarged to ${percent.en(zoom)}. If pages overflow, lower the scaling in the display settings.`,
  },
  technician: {
    fr: ({ zoom }) =>
      `Mise à l’échelle de ${percent.fr(zoom)} sur un écran de 1080 lignes au plus : les formulaires débordent.`,
    en: ({ zoom }) =>
      `Scaling of ${percent.en(zoom)} on a screen of at most 1080 lines: forms overflow.`,
  },
});

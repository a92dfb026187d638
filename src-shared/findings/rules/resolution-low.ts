import { defineRule } from '../define-rule.ts';

/** Windows falls back to 1024 × 768 with its basic driver; business pages are drawn for 1280 and more. */
const LEAST = { width: 1280, height: 720 };

export const resolutionLow = defineRule({
  id: 'resolution-low',
  group: 'peripherals',
  severity: 'degrading',
  when: 'the main screen shows fewer than 1280 × 720 pixels',
  articleId: 'second-ecran',
  categoryHint: 'dsi-materiel',
  explains: ['screen-changed'],
  signs: ['display', 'driver', 'system-build'],
  find: (facts) => {
    const main = facts.displays?.find(({ primary }) => primary);
    if (main === undefined || Math.min(main.width, main.height) <= 0) return null;
    const [long, short] = [Math.max(main.width, main.height), Math.min(main.width, main.height)];
    return long < LEAST.width || short < LEAST.height
      ? { size: `${main.width}\u{a0}×\u{a0}${main.height}` }
      : null;
  },
  title: { fr: 'affichage trop petit', en: 'display too small' },
  agent: {
    fr: ({ size }) =>
      `La définition de l’écran est trop basse (${size}). Ouvrez les réglages d’affichage et choisissez la définition recommandée.`,
    en: ({ size }) =>
      `The screen’s resolution is too low (${size}). Open the display settings and choose the recommended resolution.`,
  },
  technician: {
    fr: ({ size }) =>
      `Définition ${size} sur l’écran principal : pilote graphique de base ou câble en défaut.`,
    en: ({ size }) =>
      `Resolution ${size} on the main screen: basic graphics driver or a faulty cable.`,
  },
});

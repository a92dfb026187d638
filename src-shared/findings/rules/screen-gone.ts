import { defineRule } from '../define-rule.ts';
import { changesOf, countScreens, subjectOf } from '../recent.ts';
import { named } from '../say.ts';

export const screenGone = defineRule({
  id: 'screen-gone',
  group: 'peripherals',
  severity: 'degrading',
  when: 'a screen was there on the last good day and is gone',
  articleId: 'second-ecran',
  categoryHint: 'dsi-materiel',
  signs: ['display'],
  find: (facts) => {
    const gone = changesOf(facts, 'display').find(
      ({ before, after }) => countScreens(after) < countScreens(before),
    );
    return gone === undefined ? null : { screen: subjectOf(gone) };
  },
  title: { fr: 'écran disparu', en: 'screen gone' },
  agent: {
    fr: ({ screen }) =>
      `Le poste ne voit plus un écran${named(screen)}. Vérifiez son voyant et son câble, puis appuyez sur Windows + P.`,
    en: ({ screen }) =>
      `The workstation no longer sees a screen${named(screen)}. Check its light and its cable, then press Windows + P.`,
  },
  technician: {
    fr: ({ screen }) =>
      `Écran${named(screen)} absent depuis le dernier bon jour : câble vidéo, entrée choisie ou station d’accueil.`,
    en: ({ screen }) =>
      `Screen${named(screen)} absent since the last good day: video cable, chosen input or docking station.`,
  },
});

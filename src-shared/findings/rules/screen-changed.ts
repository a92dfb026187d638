import { defineRule } from '../define-rule.ts';
import { changesOf, countScreens } from '../recent.ts';
import { named, fromTo } from '../say.ts';

export const screenChanged = defineRule({
  id: 'screen-changed',
  group: 'peripherals',
  severity: 'notable',
  when: 'a screen has another size or zoom than on the last good day',
  articleId: 'second-ecran',
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const changed = changesOf(facts, 'display').find(
      ({ before, after }) => before !== '' && countScreens(after) === countScreens(before),
    );
    return changed === undefined
      ? null
      : { screen: changed.subject, before: changed.before, after: changed.after };
  },
  title: { fr: 'affichage changé', en: 'display changed' },
  agent: {
    fr: 'L’affichage d’un écran a changé. Ouvrez les réglages d’affichage et choisissez la valeur recommandée.',
    en: 'The display of a screen has changed. Open the display settings and choose the recommended value.',
  },
  technician: {
    fr: ({ screen, before, after }) =>
      `Affichage${named(screen)} changé depuis le dernier bon jour : ${fromTo(before, after)}.`,
    en: ({ screen, before, after }) =>
      `Display${named(screen)} changed since the last good day: ${fromTo(before, after)}.`,
  },
});

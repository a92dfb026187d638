import type { Catalogue } from './category.ts';
import { BYTEL_CATEGORIES } from './default-categories-bytel.ts';
import { DSI_CATEGORIES } from './default-categories-dsi.ts';

/** What a poste shows until its site's own catalogue has been fetched once. */
export const DEFAULT_CATALOGUE: Catalogue = {
  version: 'built-in-1',
  categories: [
    ...DSI_CATEGORIES,
    ...BYTEL_CATEGORIES,
    {
      id: 'suggestion',
      family: 'suggestion',
      label: 'Suggestion',
      purpose: {
        fr: 'Une remarque pour améliorer le service',
        en: 'A remark to improve the service',
      },
      notFor: {
        fr: 'Une panne : elle ne serait pas traitée ici',
        en: 'A fault: it would not be handled here',
      },
      example: {
        fr: '« Afficher le nom du client plus grand dans Hermès »',
        en: '“Show the client’s name larger in Hermès”',
      },
      capture: false,
      report: [],
      urgency: 'low',
      questions: [],
    },
  ],
};

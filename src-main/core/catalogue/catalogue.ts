import { isOver } from '#shared/notice-scope.ts';
import type { CatalogueView } from '#shared/contract.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import type { PressStanding } from '../notices/concerned-store.ts';
import { createArticleSearch } from './article-search.ts';
import { TOLD_PARTS } from '../central-client/told.ts';
import { createPartSync, type Part, type PartsOptions } from './sync-parts.ts';

export interface CatalogueOptions extends PartsOptions {
  /** By notice, what this poste has said of it. */
  readonly pressed?: () => ReadonlyMap<string, PressStanding>;
  readonly onChange: (view: CatalogueView) => void;
}

const NOBODY: ReadonlyMap<string, PressStanding> = new Map();
const NOT_PRESSED: PressStanding = { concerned: 'no', headCount: 0 };

export type Catalogue = ReturnType<typeof createCatalogue>;

/** Categories, articles and notices as the site last told them; the built-in ones before that. */
export function createCatalogue(options: CatalogueOptions) {
  const { cache, clock, onChange, pressed = () => NOBODY } = options;
  const parts = createPartSync(options);
  const articles = () => cache.read('articles', TOLD_PARTS.articles)?.value.articles ?? [];

  function view(): CatalogueView {
    const now = clock.now();
    const catalogue = cache.read('catalogue', TOLD_PARTS.catalogue)?.value ?? DEFAULT_CATALOGUE;
    const notices = cache.read('notices', TOLD_PARTS.notices)?.value.notices ?? [];
    const standings = pressed();
    return {
      categories: catalogue.categories,
      articles: articles(),
      notices: notices
        .filter((notice) => !isOver(notice, now))
        .map((notice) => {
          const { concerned, headCount } = standings.get(notice.id) ?? NOT_PRESSED;
          // What the central counted with our own press may be newer than its list.
          return { ...notice, concerned, headCount: Math.max(notice.headCount, headCount) };
        }),
    };
  }

  async function sync(...names: readonly Part[]): Promise<void> {
    if (await parts.sync(...names)) onChange(view());
  }

  return {
    view,
    findArticles: createArticleSearch(articles),

    /** Everything: when the central comes back. */
    syncAll: () => sync('catalogue', 'articles', 'notices'),
    /** Each time the central answers: the notices, and what could not be had yet or was had long ago. */
    syncDue: () => sync('notices', ...(['catalogue', 'articles'] as const).filter(parts.isDue)),
    /** What may change within a minute. */
    syncNotices: () => sync('notices'),

    /** What this poste has said of a notice has changed. */
    retell: () => onChange(view()),

    /** The poste now speaks to another central. */
    forget(): void {
      parts.forget();
      cache.clear();
      onChange(view());
    },
  };
}

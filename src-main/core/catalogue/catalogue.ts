import { centralApi } from '#shared/central-api.ts';
import { isInForce } from '#shared/notice-scope.ts';
import type { CatalogueView } from '#shared/contract.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import type { CentralClient } from '../central-client/central-client.ts';
import type { Clock, Log } from '../ports.ts';
import type { PressStanding } from '../notices/concerned-store.ts';
import type { CacheStore } from '../storage/cache-store.ts';
import { createArticleSearch } from './article-search.ts';

const SCHEMAS = {
  catalogue: centralApi.catalogue.answer.schema,
  articles: centralApi.articles.answer.schema,
  notices: centralApi.notices.answer.schema,
};
type Part = keyof typeof SCHEMAS;

export interface CatalogueOptions {
  readonly cache: CacheStore;
  readonly central: Pick<CentralClient, Part>;
  readonly clock: Clock;
  readonly log: Log;
  /** By notice, what this poste has said of it. */
  readonly pressed?: () => ReadonlyMap<string, PressStanding>;
  readonly onChange: (view: CatalogueView) => void;
}

const NOBODY: ReadonlyMap<string, PressStanding> = new Map();
const NOT_PRESSED: PressStanding = { concerned: 'no', headCount: 0 };

export type Catalogue = ReturnType<typeof createCatalogue>;

/** Categories, articles and notices as the site last told them; the built-in ones before that. */
export function createCatalogue(options: CatalogueOptions) {
  const { cache, central, clock, log, onChange, pressed = () => NOBODY } = options;
  const articles = () => cache.read('articles', SCHEMAS.articles)?.value.articles ?? [];

  function view(): CatalogueView {
    const now = clock.now();
    const catalogue = cache.read('catalogue', SCHEMAS.catalogue)?.value ?? DEFAULT_CATALOGUE;
    const notices = cache.read('notices', SCHEMAS.notices)?.value.notices ?? [];
    const standings = pressed();
    return {
      categories: catalogue.categories,
      articles: articles(),
      notices: notices
        .filter((notice) => isInForce(notice, now))
        .map((notice) => {
          const { concerned, headCount } = standings.get(notice.id) ?? NOT_PRESSED;
          // What the central counted with our own press may be newer than its list.
          return { ...notice, concerned, headCount: Math.max(notice.headCount, headCount) };
        }),
    };
  }

  async function syncPart(name: Part): Promise<boolean> {
    const outcome = await central[name](cache.read(name, SCHEMAS[name])?.etag ?? null);
    if (!outcome.ok) {
      log.warn('catalogue', { part: name, code: outcome.error.code });
      return false;
    }
    if (!outcome.value.changed) return false;
    cache.write(name, outcome.value.etag, outcome.value.value, clock.now());
    return true;
  }

  /** What could not be had stays as it was. */
  async function sync(...parts: readonly Part[]): Promise<void> {
    const changed = await Promise.all(parts.map(syncPart));
    if (changed.includes(true)) onChange(view());
  }

  return {
    view,
    findArticles: createArticleSearch(articles),

    /** Everything: when the central comes back, and now and then. */
    syncAll: () => sync('catalogue', 'articles', 'notices'),
    /** What may change within a minute. */
    syncNotices: () => sync('notices'),

    /** What this poste has said of a notice has changed. */
    retell: () => onChange(view()),

    /** The poste now speaks to another central. */
    forget(): void {
      cache.clear();
      onChange(view());
    },
  };
}

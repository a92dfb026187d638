import type { Article } from '#shared/article.ts';
import type { ArticleOrigin, ArticleSyncWork } from './article-store.ts';

export interface KeptArticle {
  readonly article: Article;
  readonly retiredAt: string | null;
  readonly origin: ArticleOrigin | null;
}

export interface ArticleWrite extends KeptArticle {
  readonly origin: ArticleOrigin;
  readonly act: 'written' | 'withdrawn';
}

/**
 * Pure. What a visit at the help desk changes here: what is written there replaces what came from there,
 * never what was written or taken over here, and brings nothing back that a person has retired.
 */
export function decideSync(kept: readonly KeptArticle[], work: ArticleSyncWork): ArticleWrite[] {
  const byId = new Map(kept.map((one) => [one.article.id, one]));
  const written = work.articles.flatMap(({ article, foreignId, url }): ArticleWrite[] => {
    const known = byId.get(article.id);
    if (known !== undefined && (known.origin === null || known.origin.detached)) return [];
    const isBack = known?.origin?.withdrawn === true;
    if (known !== undefined && !isBack && isSame(known.article, article)) return [];
    const { from, name } = work;
    const origin = { from, name, foreignId, url, detached: false, withdrawn: false };
    const retiredAt = isBack ? null : (known?.retiredAt ?? null);
    return [{ article, origin, retiredAt, act: 'written' }];
  });
  const present = new Set(work.present);
  const withdrawn = kept.flatMap(({ article, retiredAt, origin }): ArticleWrite[] => {
    if (origin === null || origin.detached || retiredAt !== null) return [];
    if (origin.from === work.from && present.has(origin.foreignId)) return [];
    const gone = { ...origin, withdrawn: true };
    return [{ article, origin: gone, retiredAt: work.at, act: 'withdrawn' }];
  });
  return [...written, ...withdrawn];
}

function isSame(one: Article, other: Article): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function countWrites(writes: readonly ArticleWrite[]) {
  const count = (act: ArticleWrite['act']) => writes.filter((one) => one.act === act).length;
  return { written: count('written'), withdrawn: count('withdrawn') };
}

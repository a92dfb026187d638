import type { Article } from '#shared/article.ts';

export interface ArticleStore {
  /** Those the postes have. */
  listArticles(): Promise<Article[]>;
  listRetiredArticles(): Promise<Article[]>;
  findArticle(
    id: string,
  ): Promise<{ readonly article: Article; readonly retiredAt: string | null } | undefined>;
  /** Adds or replaces, by id; a retired one comes back. */
  writeArticles(articles: readonly Article[]): Promise<void>;
  /** `seen` is the `updatedAt` of what was on the screen; null for an article that is new. */
  saveArticle(article: Article, seen: string | null): Promise<'saved' | 'changed-meanwhile'>;
  /** Null brings it back. */
  retireArticle(id: string, at: string | null): Promise<void>;
}

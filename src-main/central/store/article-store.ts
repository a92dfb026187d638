import { z } from 'zod';
import type { Article } from '#shared/article.ts';

/** Where an article comes from that nobody has written here. */
export const ArticleOrigin = z.object({
  /** Address of the help desk. */
  from: z.string(),
  /** As people call it. */
  name: z.string(),
  foreignId: z.string(),
  /** Where a person sees it there; empty where that is not known. */
  url: z.string(),
  /** Taken over: what changes there is no longer followed. */
  detached: z.boolean(),
  /** No longer there; it comes back when it is there again. */
  withdrawn: z.boolean(),
});
export type ArticleOrigin = z.infer<typeof ArticleOrigin>;

export interface ArticleSyncWork {
  readonly from: string;
  readonly name: string;
  /** Those whose words were read. */
  readonly articles: readonly {
    readonly article: Article;
    readonly foreignId: string;
    readonly url: string;
  }[];
  /** The ids there of all that are there. */
  readonly present: readonly string[];
  readonly at: string;
}

export interface ArticleStore {
  /** Those the postes have. */
  listArticles(): Promise<Article[]>;
  listRetiredArticles(): Promise<Article[]>;
  findArticle(id: string): Promise<
    | {
        readonly article: Article;
        readonly retiredAt: string | null;
        /** Null for one that was written here. */
        readonly origin: ArticleOrigin | null;
      }
    | undefined
  >;
  /** Of those that come from a help desk and were not taken over, by id. */
  listOrigins(): Promise<ReadonlyMap<string, ArticleOrigin>>;
  /** What was read at the help desk, and what is no longer there; what was written here is left alone. */
  syncArticles(work: ArticleSyncWork): Promise<{ written: number; withdrawn: number }>;
  /** From now on it is as if it had been written here. */
  detachArticle(id: string): Promise<void>;
  /** Adds or replaces, by id; a retired one comes back. */
  writeArticles(articles: readonly Article[]): Promise<void>;
  /** `seen` is the `updatedAt` of what was on the screen; null for an article that is new. */
  saveArticle(article: Article, seen: string | null): Promise<'saved' | 'changed-meanwhile'>;
  /** Null brings it back. */
  retireArticle(id: string, at: string | null): Promise<void>;
}

import type { Article, ArticleVerdict } from '#shared/article.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { FaultError } from '#shared/errors.ts';
import { judgeArticle } from './judge-article.ts';

export interface CheckArticleOptions {
  readonly articles: () => readonly Article[];
  /** The poste as it is now. */
  readonly readAgain: () => Promise<MachineReport>;
  readonly onVerdict: (id: string, verdict: ArticleVerdict) => void;
}

/** Reads the poste again where the article can be checked. @throws FaultError `not-found` */
export function createCheckArticle({ articles, readAgain, onVerdict }: CheckArticleOptions) {
  return async (id: string): Promise<ArticleVerdict> => {
    const article = articles().find((known) => known.id === id);
    if (article === undefined) throw new FaultError('not-found', `No article ${id}`);
    if (article.check === undefined) return { outcome: 'unknown' };
    const verdict = judgeArticle(article, await readAgain());
    onVerdict(id, verdict);
    return verdict;
  };
}

import type { Article, ArticleMatch } from '#shared/article.ts';
import type { Triage } from '#shared/triage/rank-categories.ts';

/** How many of the categories the words point at are in question while none is sure. */
const UNSURE_AMONG = 3;
/** An article names the category it was written for first, then those it may help in. */
const WRITTEN_FOR_IT = 2;
/** One whose score is less than this share of the best one's is about something else. */
const WORTH_SHOWING = 0.6;

/** What the ticket may be about: the category in hand, and those the words point at. */
export function categoriesInQuestion(
  categoryId: string | undefined,
  triage: Triage | null,
): readonly string[] {
  const pointedAt = triage?.ranked.slice(0, triage.sure ? 1 : UNSURE_AMONG) ?? [];
  const ids = pointedAt.map(({ category }) => category.id);
  return [...new Set(categoryId === undefined ? ids : [categoryId, ...ids])];
}

/**
 * Those found for the words that are about what is in question: one shared word finds many others,
 * and each title is read by somebody in a hurry. While nothing is said, those of the category.
 */
export function pickArticles(
  articles: readonly Article[],
  found: readonly ArticleMatch[],
  { inQuestion, said }: { readonly inQuestion: readonly string[]; readonly said: boolean },
): readonly Article[] {
  const concerns = ({ categoryIds }: Article) => categoryIds.some((id) => inQuestion.includes(id));
  const isWrittenForIt = ({ categoryIds: [first = ''] }: Article) => inQuestion.includes(first);
  if (!said) return articles.filter(concerns);
  const hits = found
    .flatMap(({ id, score }) => {
      const article = articles.find((one) => one.id === id);
      if (article === undefined || (inQuestion.length > 0 && !concerns(article))) return [];
      return [{ article, score: isWrittenForIt(article) ? WRITTEN_FOR_IT * score : score }];
    })
    .sort((one, other) => other.score - one.score);
  const [best] = hits;
  if (best !== undefined) {
    return hits
      .filter(({ score }) => score >= best.score * WORTH_SHOWING)
      .map(({ article }) => article);
  }
  // Said in words of their own, but there is only one article it can be.
  const own = articles.filter(isWrittenForIt);
  return inQuestion.length === 1 && own.length === 1 ? own : [];
}

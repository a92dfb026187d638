import type { Article } from '#shared/article.ts';
import type { Triage } from '#shared/triage/rank-categories.ts';

/** How many of the categories the words point at are in question while none is sure. */
const UNSURE_AMONG = 3;

/** What the ticket may be about: the category in hand, and those the words point at. */
export function categoriesInQuestion(
  categoryId: string | undefined,
  triage: Triage | null,
): readonly string[] {
  const pointedAt = triage?.ranked.slice(0, triage.sure ? 1 : UNSURE_AMONG) ?? [];
  const ids = pointedAt.map(({ category }) => category.id);
  return categoryId === undefined ? ids : [categoryId, ...ids];
}

/**
 * Those found for the words that are about what is in question: one shared word finds many others,
 * and each title is read by somebody in a hurry. While nothing is said, those of the category.
 */
export function pickArticles(
  articles: readonly Article[],
  found: readonly string[],
  { inQuestion, said }: { readonly inQuestion: readonly string[]; readonly said: boolean },
): readonly Article[] {
  const concerns = ({ categoryIds }: Article) => categoryIds.some((id) => inQuestion.includes(id));
  if (!said) return articles.filter(concerns);
  const answering = found.flatMap((id) => articles.filter((article) => article.id === id));
  return inQuestion.length === 0 ? answering : answering.filter(concerns);
}

import type { Article } from '#shared/article.ts';

/** Those that answer the words; where none does, those of the category. */
export function pickArticles(
  articles: readonly Article[],
  found: readonly string[],
  categoryId: string | undefined,
): readonly Article[] {
  const answering = found.flatMap((id) => articles.filter((article) => article.id === id));
  if (answering.length > 0 || categoryId === undefined) return answering;
  return articles.filter(({ categoryIds }) => categoryIds.includes(categoryId));
}

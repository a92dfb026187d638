import type { Article } from '#shared/article.ts';
import type { Finding } from '#shared/findings/finding.ts';

const MOST_ARTICLES = 3;

/**
 * What may spare the ticket: first the article that answers the likeliest cause, then those picked
 * for the words or the category. What is only worth knowing offers nothing.
 */
export function articlesToOffer(
  articles: readonly Article[],
  picked: readonly Article[],
  [first]: readonly Finding[],
): Article[] {
  const answering = articles.filter(
    ({ id }) => first !== undefined && first.severity !== 'notable' && id === first.articleId,
  );
  return [...new Set([...answering, ...picked])].slice(0, MOST_ARTICLES);
}

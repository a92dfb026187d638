import type { Article } from '#shared/article.ts';
import type { Finding } from '#shared/findings/finding.ts';

const MOST_ARTICLES = 3;

/**
 * What may spare the ticket: the article that answers the likeliest cause, and those picked for the
 * words or the category. A cause that blocks the work comes first, whatever was said; one that slows
 * the poste down comes after what answers the words. What is only worth knowing offers nothing.
 */
export function articlesToOffer(
  articles: readonly Article[],
  picked: readonly Article[],
  [first]: readonly Finding[],
): Article[] {
  const answering = articles.filter(
    ({ id }) => first !== undefined && first.severity !== 'notable' && id === first.articleId,
  );
  const best = picked.slice(0, MOST_ARTICLES);
  const added = answering.filter((article) => !best.includes(article));
  return first?.severity === 'blocking'
    ? [...new Set([...answering, ...best])].slice(0, MOST_ARTICLES)
    : [...best.slice(0, MOST_ARTICLES - added.length), ...added];
}

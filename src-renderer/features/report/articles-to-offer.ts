import type { Article } from '#shared/article.ts';
import type { Finding } from '#shared/findings/finding.ts';

const MOST_ARTICLES = 3;

/**
 * What may spare the ticket: the article that answers the likeliest cause, and those picked for the
 * words or the category. A cause that blocks the work comes first, whatever was said; one that slows
 * the poste down comes after what answers the words, and only where it is about what is in question:
 * whose headset is dead need not read that the PC is slow. What is only worth knowing offers nothing.
 */
export function articlesToOffer(
  articles: readonly Article[],
  picked: readonly Article[],
  [first]: readonly Finding[],
  inQuestion: readonly string[],
): Article[] {
  const answering = articles.filter(
    (article) => first !== undefined && answers(first, article, inQuestion),
  );
  const best = picked.slice(0, MOST_ARTICLES);
  const added = answering.filter((article) => !best.includes(article));
  return first?.severity === 'blocking'
    ? [...new Set([...answering, ...best])].slice(0, MOST_ARTICLES)
    : [...best.slice(0, MOST_ARTICLES - added.length), ...added];
}

function answers(
  { severity, articleId, categoryHint }: Finding,
  { id, categoryIds: [writtenFor = ''] }: Article,
  inQuestion: readonly string[],
): boolean {
  if (id !== articleId || severity === 'notable') return false;
  if (severity === 'blocking' || inQuestion.length === 0) return true;
  return inQuestion.includes(writtenFor) || inQuestion.includes(categoryHint ?? '');
}

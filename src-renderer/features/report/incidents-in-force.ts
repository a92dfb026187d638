import type { Notice } from '#shared/article.ts';

/** Until a category is picked, every incident may be the agent's own. */
export function incidentsInForce(
  notices: readonly Notice[],
  nowMs: number,
  categoryId: string | undefined,
): readonly Notice[] {
  return notices.filter(({ startsAt, endsAt, categoryIds }) => {
    const inForce =
      Date.parse(startsAt) <= nowMs && (endsAt === null || nowMs < Date.parse(endsAt));
    const concerns =
      categoryIds.length === 0 || categoryId === undefined || categoryIds.includes(categoryId);
    return inForce && concerns;
  });
}

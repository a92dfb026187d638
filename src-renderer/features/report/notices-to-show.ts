import type { Notice } from '#shared/article.ts';
import { concerns, isMeant, isOver, type Onlooker } from '#shared/notice-scope.ts';

/** Not over, and perhaps the agent's own; first what their words or category mean, then the newest. */
export function noticesToShow<Shown extends Notice>(
  notices: readonly Shown[],
  nowMs: number,
  onlooker: Onlooker,
): readonly Shown[] {
  const rank = (notice: Shown) => (isMeant(notice, onlooker) ? 0 : 1);
  return notices
    .filter((notice) => !isOver(notice, nowMs) && concerns(notice, onlooker))
    .toSorted((a, b) => rank(a) - rank(b) || b.startsAt.localeCompare(a.startsAt));
}

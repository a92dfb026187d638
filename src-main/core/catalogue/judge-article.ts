import type { Article, ArticleVerdict } from '#shared/article.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { findCauses } from '#shared/findings/find-causes.ts';

/**
 * Whether the fault this article mends is gone, by a report read after it was tried. What is merely
 * worth knowing offers no article, so it keeps none from having helped.
 */
export function judgeArticle({ id, check }: Article, report: MachineReport): ArticleVerdict {
  const remaining = findCauses(asItIsNow(report)).find(
    ({ articleId, severity }) => articleId === id && severity !== 'notable',
  );
  if (remaining !== undefined) return { outcome: 'still-there', sentence: remaining.agent };
  const read = check === undefined ? undefined : report.results[check];
  return { outcome: read?.status === 'known' ? 'passed' : 'unknown' };
}

/** A headset that came and went an hour ago stays in the timeline although it is mended. */
function asItIsNow({ takenAt, results }: MachineReport): MachineReport {
  const forgotten = { status: 'unknown', reason: 'not-present', ms: 0 } as const;
  return { takenAt, results: { ...results, timeline: forgotten } };
}

import type { Article, ArticleVerdict } from '#shared/article.ts';
import type { FactId, MachineReport } from '#shared/diagnostics.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import type { Finding } from '#shared/findings/finding.ts';

/**
 * Whether the fault this article mends is gone, by a report read after it was tried. What is merely
 * worth knowing offers no article, so it keeps none from having helped.
 */
export function judgeArticle({ id, check }: Article, report: MachineReport): ArticleVerdict {
  // A headset that came and went an hour ago stays in the timeline although it is mended.
  const now = without(report, 'timeline');
  const remaining = findingOf(id, check === 'headset-check' ? now : without(now, 'headset-check'));
  if (remaining !== undefined) return { outcome: 'still-there', sentence: remaining.agent };
  // A headset check from before the steps proves nothing of what came after, either way.
  const isDoubtful = findingOf(id, now) !== undefined;
  const isRead = check !== undefined && report.results[check]?.status === 'known';
  return { outcome: isRead && !isDoubtful ? 'passed' : 'unknown' };
}

function findingOf(articleId: string, report: MachineReport): Finding | undefined {
  return findCauses(report).find(
    (finding) => finding.articleId === articleId && finding.severity !== 'notable',
  );
}

function without({ takenAt, results }: MachineReport, fact: FactId): MachineReport {
  const forgotten = { status: 'unknown', reason: 'not-present', ms: 0 } as const;
  return { takenAt, results: { ...results, [fact]: forgotten } };
}

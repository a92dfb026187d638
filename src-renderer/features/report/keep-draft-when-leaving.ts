import type { ReportStore } from './report-store.ts';

/** A closed lid, a hidden popover and a closed tab all look the same: the last words are saved. */
export function keepDraftWhenLeaving(report: ReportStore): void {
  const flush = () => void report.flush();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
}

import { lazy, Suspense } from 'react';
import type { MachineReport } from '#shared/diagnostics.ts';
import styles from './what-happened.module.css';

const ChangeList = lazy(async () => ({
  default: (await import('./change-list.tsx')).ChangeList,
}));
const TimelineView = lazy(async () => ({
  default: (await import('./timeline-view.tsx')).TimelineView,
}));

/** What differs from the last good day and what went on around the fault; nothing where neither is known. */
export function WhatHappened({ report }: { readonly report: MachineReport }) {
  const { changes, timeline } = report.results;
  return (
    <Suspense fallback={null}>
      <div className={styles.parts}>
        {changes?.status === 'known' && <ChangeList changes={changes.value} />}
        {timeline?.status === 'known' && <TimelineView timeline={timeline.value} />}
      </div>
    </Suspense>
  );
}

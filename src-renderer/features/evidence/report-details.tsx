import type { MachineReport } from '#shared/diagnostics.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { describeLadderRungs } from '#shared/ladder-text.ts';
import { describeReport } from '#shared/report-text.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import { FindingList } from './finding-list.tsx';
import { LadderList } from './ladder-list.tsx';
import { ReportSections } from './report-sections.tsx';
import { WhatHappened } from './what-happened.tsx';

export interface ReportDetailsProps {
  readonly report: MachineReport;
  readonly findings: readonly Finding[];
}

/** What stands behind the summary. Loaded after the first screen: its words are many. */
export function ReportDetails({ report, findings }: ReportDetailsProps) {
  const language = useLanguage();
  const ladder = describeLadderRungs(report, language);
  return (
    <>
      {findings.length > 0 && <FindingList findings={findings} />}
      {ladder !== null && <LadderList {...ladder} />}
      <WhatHappened report={report} />
      <ReportSections sections={describeReport(report, language)} />
    </>
  );
}

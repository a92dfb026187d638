import { PROBE_IDS, type MachineReport, type ProbeResult } from '#shared/diagnostics.ts';

const LATE = { status: 'unknown', reason: 'timeout', ms: 0 } as const;

/**
 * The report as it is frozen into a ticket: what was still being read did not answer in time, and
 * what was still being measured is as much as it has told.
 */
export function settleReport(report: MachineReport): MachineReport {
  const settled = PROBE_IDS.flatMap((id): [string, ProbeResult][] => {
    const result = report.results[id];
    if (result?.status !== 'pending') return [];
    const { partial } = result;
    return [[id, partial === undefined ? LATE : { status: 'known', value: partial, ms: 0 }]];
  });
  return {
    takenAt: report.takenAt,
    results: { ...report.results, ...Object.fromEntries(settled) },
  };
}

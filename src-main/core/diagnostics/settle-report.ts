import { PROBE_IDS, type MachineReport } from '#shared/diagnostics.ts';

const LATE = { status: 'unknown', reason: 'timeout', ms: 0 } as const;

/** The report as it is frozen into a ticket: what was still being read did not answer in time. */
export function settleReport(report: MachineReport): MachineReport {
  const pending = PROBE_IDS.filter((id) => report.results[id]?.status === 'pending');
  const late = Object.fromEntries(pending.map((id) => [id, LATE]));
  return { takenAt: report.takenAt, results: { ...report.results, ...late } };
}

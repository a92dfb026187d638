import type { MachineReport } from '#shared/diagnostics.ts';
import { createDiagnostics, type DiagnosticsPorts } from './create-diagnostics.ts';
import { settleReport } from './settle-report.ts';

export interface ReportSessionOptions {
  readonly ports: DiagnosticsPorts;
  readonly centralUrl: () => string;
  readonly onChange: (report: MachineReport) => void;
}

export interface ReportSession {
  /** As it stands: facts still being read are pending. */
  current(): MachineReport;
  /** As it would leave now: facts still being read are said to be unknown. */
  settled(): MachineReport;
  /** Reads everything again; answers at once, the rest streams in by `onChange`. */
  refresh(): MachineReport;
  warmUp(): void;
  stop(): void;
}

/** The machine report of the act under way. */
export function createReportSession(options: ReportSessionOptions): ReportSession {
  const { ports, centralUrl, onChange } = options;
  const diagnostics = createDiagnostics({ ...ports, platform: process.platform, centralUrl });
  let report: MachineReport = { takenAt: new Date(ports.clock.now()).toISOString(), results: {} };

  const take = (next: MachineReport): void => {
    report = next;
    onChange(next);
  };

  return {
    current: () => report,
    settled: () => settleReport(report),
    refresh: () => {
      take(diagnostics.read(take).report);
      return report;
    },
    warmUp: () => void diagnostics.warmUp(),
    stop: () => diagnostics.stop(),
  };
}

import type { MachineReport, ProbeResults } from '#shared/diagnostics.ts';
import type { HeadsetCheck } from '#shared/headset-check.ts';
import { createDiagnostics, personalWords, type DiagnosticsPorts } from './create-diagnostics.ts';
import { redact } from './redact.ts';
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
  /** A check stays until it is taken out, or the words it belongs to are sent or given up. */
  keepHeadset(check: HeadsetCheck | null): MachineReport;
  warmUp(): void;
  stop(): void;
}

/** The machine report of the act under way. */
export function createReportSession(options: ReportSessionOptions): ReportSession {
  const { ports, centralUrl, onChange } = options;
  const diagnostics = createDiagnostics({ ...ports, platform: process.platform, centralUrl });
  let report: MachineReport = { takenAt: new Date(ports.clock.now()).toISOString(), results: {} };

  let checked: ProbeResults = {};

  const take = ({ takenAt, results }: MachineReport): void => {
    report = { takenAt, results: { ...results, ...checked } };
    onChange(report);
  };

  return {
    current: () => report,
    settled: () => settleReport(report),
    refresh: () => {
      take(diagnostics.read(take).report);
      return report;
    },
    keepHeadset: (check) => {
      const { 'headset-check': earlier, ...read } = report.results;
      if (check === null && earlier === undefined) return report;
      checked = check === null ? {} : { 'headset-check': knownCheck(check) };
      take({ ...report, results: read });
      return report;
    },
    warmUp: () => void diagnostics.warmUp(),
    stop: () => diagnostics.stop(),
  };
}

/** A headset's name is chosen by people, and may hold theirs. */
function knownCheck(check: HeadsetCheck) {
  const ms = Math.round((check.sound?.seconds ?? 0) * 1000);
  return { status: 'known', value: redact(check, personalWords()), ms } as const;
}

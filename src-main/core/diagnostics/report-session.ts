import type { MachineReport, ProbeResults } from '#shared/diagnostics.ts';
import type { HeadsetCheck } from '#shared/headset-check.ts';
import type { Clock } from '../ports.ts';
import {
  createDiagnostics,
  personalWords,
  type Diagnostics,
  type DiagnosticsPorts,
} from './create-diagnostics.ts';
import { redact } from './redact.ts';
import { settleReport } from './settle-report.ts';

export interface ReportSessionOptions {
  readonly ports: DiagnosticsPorts;
  readonly centralUrl: () => string;
  readonly onChange: (report: MachineReport) => void;
  readonly companion?: ReportCompanion;
}

/** Who knows what no probe reads: what has happened, and how the poste was before. */
export interface ReportCompanion {
  /** The agent acts. Resolves when what has just happened is noted; never rejects. */
  acted(): Promise<void>;
  /** What it adds to a report as it stands. */
  facts(results: ProbeResults, takenAt: string): ProbeResults;
  /** A whole report has been read. */
  learn(results: ProbeResults): void;
}

export interface ReportSession extends Pick<Diagnostics, 'peek' | 'readQuietly' | 'renew'> {
  /** As it stands: facts still being read are pending. */
  current(): MachineReport;
  /** As it would leave now: facts still being read are said to be unknown. */
  settled(): MachineReport;
  /** Reads everything again; answers at once, the rest streams in by `onChange`. */
  refresh(): MachineReport;
  /** The same, in two steps: a report with nothing known yet is told at once, the answer begins to read. */
  beginReading(): () => void;
  /** The poste as it is now, beside the report of the act, which stays as it was. Never rejects. */
  readAgain(): Promise<MachineReport>;
  /**
   * A check stays until it is taken out, or the words it belongs to are sent or given up. A report that is
   * begun more than an hour later goes without it.
   */
  keepHeadset(check: HeadsetCheck | null): MachineReport;
  warmUp(): void;
  stop(): void;
}

/** The machine report of the act under way. */
export function createReportSession(options: ReportSessionOptions): ReportSession {
  const { ports, centralUrl, onChange, companion } = options;
  const diagnostics = createDiagnostics({ ...ports, platform: process.platform, centralUrl });
  let report: MachineReport = { takenAt: new Date(ports.clock.now()).toISOString(), results: {} };

  const { peek, readQuietly, renew } = diagnostics;
  const headset = createKeptCheck(ports.clock);
  const withFacts = ({ takenAt, results }: MachineReport): MachineReport => ({
    takenAt,
    results: { ...results, ...companion?.facts(results, takenAt) },
  });

  const take = (read: MachineReport): void => {
    report = withResults(read, headset.facts());
    onChange(report);
  };

  function prepare(): () => void {
    const { report: first, begin } = diagnostics.prepare((read) => take(keepFacts(read, report)));
    take(first);
    const { takenAt } = first;
    const complete = () => {
      if (companion !== undefined && report.takenAt === takenAt) take(withFacts(report));
    };
    return () => {
      complete();
      void companion?.acted().then(complete);
      void begin().then(({ results }) => {
        companion?.learn(results);
        complete();
      });
    };
  }

  return {
    current: () => report,
    // A ticket may leave before everything is read: what can be told by then is told.
    settled: () => withFacts(settleReport(report)),
    refresh: () => (prepare()(), report),
    beginReading: prepare,
    readAgain: async () => withFacts(withResults(await readQuietly(), headset.facts())),
    keepHeadset: (check) => {
      const { 'headset-check': earlier, ...read } = report.results;
      if (check === null && earlier === undefined) return report;
      headset.keep(check);
      take({ ...report, results: read });
      return report;
    },
    warmUp: () => void diagnostics.warmUp(),
    stop: () => diagnostics.stop(),
    ...{ peek, readQuietly, renew },
  };
}

/** A headset that was muted this morning says nothing of the trouble of this afternoon. */
const CHECK_STANDS_MS = 3_600_000;

/** The one fact that no probe reads: the agent has listened, and it stands for a while. */
function createKeptCheck({ now }: Pick<Clock, 'now'>) {
  let facts: ProbeResults = {};
  let keptAt = 0;
  return {
    facts: () => (now() - keptAt > CHECK_STANDS_MS ? {} : facts),
    keep(check: HeadsetCheck | null): void {
      facts = check === null ? {} : { 'headset-check': knownCheck(check) };
      keptAt = now();
    },
  };
}

function withResults({ takenAt, results }: MachineReport, more: ProbeResults): MachineReport {
  return { takenAt, results: { ...results, ...more } };
}

/** What a companion has told stays while the probes answer one by one. */
function keepFacts(read: MachineReport, { results }: MachineReport): MachineReport {
  const { changes, timeline } = results;
  const told = { ...(changes && { changes }), ...(timeline && { timeline }) };
  return { takenAt: read.takenAt, results: { ...read.results, ...told } };
}

/** A headset's name is chosen by people, and may hold theirs. */
function knownCheck(check: HeadsetCheck) {
  const ms = Math.round((check.sound?.seconds ?? 0) * 1000);
  return { status: 'known', value: redact(check, personalWords()), ms } as const;
}

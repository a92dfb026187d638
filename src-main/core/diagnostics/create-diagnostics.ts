import { userInfo } from 'node:os';
import type { Clock, Ports } from '#core/ports.ts';
import {
  PROBE_IDS,
  type MachineReport,
  type ProbeId,
  type ProbeResults,
} from '#shared/diagnostics.ts';
import type { AnyProbe, FactLibrary, ProbeWorld } from './probe.ts';
import { createProbeProgram } from './probe-program.ts';
import { PROBES } from './registry.ts';
import { runProbes } from './run-probes.ts';

export type DiagnosticsPorts = Pick<
  Ports,
  'programs' | 'clock' | 'log' | 'fetch' | 'displays' | 'proxyFor' | 'policy'
>;

export interface DiagnosticsOptions extends DiagnosticsPorts {
  readonly platform: NodeJS.Platform;
  /** Where `/proc` and `/sys` hang, when they are those of a saved machine. */
  readonly root?: string;
  /** Where the central is now; empty while that is not known. */
  readonly centralUrl: () => string;
}

export interface Diagnostics {
  /** Reads the facts that do not change while the machine runs, or seldom. Never rejects. */
  warmUp(): Promise<void>;
  /** Reads those that seldom change again, once a day. What was known stays until then. Never rejects. */
  renew(): Promise<void>;
  /**
   * A new report, whole within three seconds of its beginning. `onReport` gets it again, one result
   * fuller, each time a probe answers; a newer reading silences the older one.
   */
  read(onReport: (report: MachineReport) => void): Reading;
  /** The same, but begun by the caller. One that a newer has replaced meanwhile reads nothing. */
  prepare(onReport: (report: MachineReport) => void): PreparedReading;
  /** As `read`, for nobody's eyes: silences no other reading. */
  readQuietly(): Promise<MachineReport>;
  /** Reads some probes and nothing else, once a minute and more: a failure is not logged. Never rejects. */
  peek(ids: readonly ProbeId[]): Promise<ProbeResults>;
  /** Ends the probes program. */
  stop(): void;
}

export interface PreparedReading extends Pick<Reading, 'report'> {
  /** Resolves as `Reading.done`. */
  begin(): Promise<MachineReport>;
}

export interface Reading {
  /** At once: cached facts known, everything else pending. */
  readonly report: MachineReport;
  /** Every fact known or unknown, none pending. Never rejects. */
  readonly done: Promise<MachineReport>;
}

const WHOLE_READING_MS = 3000;
const DAILY = probesRead('daily');
const FIXED = [...probesRead('static'), ...DAILY];
const LIVE = probesRead('live');
const SLOW = probesRead('slow');
const ALL_PENDING = Object.fromEntries(PROBE_IDS.map((id) => [id, { status: 'pending' as const }]));

export function createDiagnostics(options: DiagnosticsOptions): Diagnostics {
  const program = createProbeProgram(options);
  const world = createWorld(options, program);
  const fixedFacts = createFixedFacts();
  const readAll = createWholeReading(options.clock, world, fixedFacts.keep);
  let newestReading = 0;

  function compose(
    onReport: (report: MachineReport) => void,
    isWanted: () => boolean = () => true,
  ): PreparedReading {
    const takenAt = new Date(options.clock.now()).toISOString();
    let report: MachineReport = { takenAt, results: { ...ALL_PENDING, ...fixedFacts.known() } };
    const begin = async (): Promise<MachineReport> => {
      if (!isWanted()) return report;
      // What the warm-up has learned meanwhile is not read again.
      report = { takenAt, results: { ...report.results, ...fixedFacts.known() } };
      await readAll(fixedFacts.missing(), (results) => {
        report = { takenAt, results: { ...report.results, ...results } };
        if (isWanted()) onReport(report);
      });
      return report;
    };
    return { report, begin };
  }

  function prepare(onReport: (report: MachineReport) => void): PreparedReading {
    const thisReading = (newestReading += 1);
    return compose(onReport, () => thisReading === newestReading);
  }

  return {
    warmUp: () =>
      runProbes(fixedFacts.missing(), { ...world, signal: neverAborted() }, fixedFacts.keep),
    renew: () => runProbes(DAILY, { ...world, signal: neverAborted() }, fixedFacts.keep),
    read(onReport) {
      const { report, begin } = prepare(onReport);
      return { report, done: begin() };
    },
    prepare,
    readQuietly: () => compose(() => undefined).begin(),
    peek: (ids) => peekAt(ids, world),
    stop: () => program.stop(),
  };
}

type OnResult = (results: ProbeResults) => void;

/** Live facts first, then the fixed ones still missing beside the slow ones, all within one limit. */
function createWholeReading(
  clock: Clock,
  world: Omit<ProbeWorld, 'signal'>,
  keep: OnResult,
): (missing: readonly AnyProbe[], onResult: OnResult) => Promise<void> {
  return async (missing, onResult) => {
    const whole = new AbortController();
    const { signal } = whole;
    const cancel = clock.after(WHOLE_READING_MS, () => whole.abort());
    await runProbes(LIVE, { ...world, signal }, onResult);
    const fixed = runProbes(missing, { ...world, signal }, (results) => {
      keep(results);
      onResult(results);
    });
    await Promise.all([fixed, runProbes(SLOW, { ...world, signal }, onResult)]);
    cancel();
  };
}

/** One for each reading: what is derived from a signal that lasts would gather on it. */
const neverAborted = (): AbortSignal => new AbortController().signal;

async function peekAt(
  ids: readonly ProbeId[],
  world: Omit<ProbeWorld, 'signal'>,
): Promise<ProbeResults> {
  let found: ProbeResults = {};
  const probes = PROBES.filter(({ id }) => ids.includes(id));
  const log = { ...world.log, error: () => undefined };
  await runProbes(probes, { ...world, log, signal: neverAborted() }, (results) => {
    found = { ...found, ...results };
  });
  return found;
}

/** The facts that do not change while the machine runs. */
function createFixedFacts() {
  let known: ProbeResults = {};
  return {
    known: () => known,
    missing: () => FIXED.filter(({ id }) => known[id] === undefined),
    /** What is not known now may be at the next reading: only known facts are kept. */
    keep: (results: ProbeResults): void => {
      const isKnown = Object.values(results).every(({ status }) => status === 'known');
      if (isKnown) known = { ...known, ...results };
    },
  };
}

function probesRead(reading: AnyProbe['reading']): AnyProbe[] {
  return PROBES.filter((probe) => probe.reading === reading);
}

function createWorld(
  options: DiagnosticsOptions,
  library: FactLibrary,
): Omit<ProbeWorld, 'signal'> {
  const {
    platform,
    root = '/',
    clock,
    log,
    displays,
    centralUrl,
    fetch,
    proxyFor,
    policy,
  } = options;
  const words = personalWords();
  return {
    ...{ platform, root, clock, log, library, displays, centralUrl, fetch, proxyFor },
    siteHosts: policy.hosts ?? [],
    personalWords: words,
  };
}

/** Accounts without an entry in the system's user database make `userInfo` throw. */
export function personalWords(): string[] {
  try {
    return [userInfo().username];
  } catch {
    return [];
  }
}

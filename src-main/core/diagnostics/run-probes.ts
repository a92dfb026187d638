import {
  FACTS,
  type Facts,
  type ProbeId,
  type ProbeResult,
  type ProbeResults,
  type UnknownReason,
} from '#shared/diagnostics.ts';
import { UnknownFact, type AnyProbe, type Probe, type ProbeWorld } from './probe.ts';
import { redact } from './redact.ts';
import { startStopwatch } from './stopwatch.ts';
import { untilAborted } from './until-aborted.ts';

/** Reads all probes at once and tells each result as it comes, partial ones too. Never rejects. */
export async function runProbes(
  probes: readonly AnyProbe[],
  world: ProbeWorld,
  onResult: (results: ProbeResults) => void,
): Promise<void> {
  await Promise.all(
    probes.map(async (probe) => {
      const tell = (result: ProbeResult) => onResult({ [probe.id]: result });
      tell(await runProbe(probe, world, tell));
    }),
  );
}

/** Reads one probe within its time; a failure of any kind is an unknown fact with its reason. */
export async function runProbe<Id extends ProbeId>(
  probe: Probe<Id>,
  world: ProbeWorld,
  onPartial: (result: ProbeResult<Facts[Id]>) => void = () => undefined,
): Promise<ProbeResult<Facts[Id]>> {
  const elapsedMs = startStopwatch();
  const limit = new AbortController();
  const cancelLimit = world.clock.after(probe.limitMs, () => limit.abort());
  const signal = AbortSignal.any([limit.signal, world.signal]);
  let partial: Facts[Id] | undefined;
  const tell = (value: Facts[Id]) => {
    if (signal.aborted) return;
    partial = checkFact(probe.id, value, world.personalWords);
    onPartial({ status: 'pending', partial });
  };
  try {
    const reading = (async () => probe.read({ ...world, signal }, tell))();
    const fact = checkFact(probe.id, await untilAborted(reading, signal), world.personalWords);
    return { status: 'known', value: fact, ms: elapsedMs() };
  } catch (thrown) {
    // A measure cut short is still a measure.
    if (signal.aborted && partial !== undefined) {
      return { status: 'known', value: partial, ms: elapsedMs() };
    }
    const reason = signal.aborted ? 'timeout' : reasonOf(thrown);
    if (reason === 'failed') world.log.error('probe-failed', thrown, { probe: probe.id });
    return { status: 'unknown', reason, ms: elapsedMs() };
  } finally {
    cancelLimit();
    // Nothing is told any more, whatever still runs.
    limit.abort();
  }
}

/** The schema is the allow-list: parsing strips every key that it does not name. */
function checkFact<Id extends ProbeId>(
  id: Id,
  read: unknown,
  personalWords: readonly string[],
): Facts[Id] {
  const checked = FACTS[id].safeParse(read);
  if (!checked.success) throw new UnknownFact('unreadable');
  const fact = checked.data as Facts[Id];
  // Support finds the machine by the poste's name, even where a site names postes after people.
  return id === 'poste' ? fact : redact(fact, personalWords);
}

function reasonOf(thrown: unknown): UnknownReason {
  if (thrown instanceof UnknownFact) return thrown.reason;
  const { code = '' } = (thrown ?? {}) as NodeJS.ErrnoException;
  return REASONS[code] ?? 'failed';
}

/** What the system's own error codes mean for a person. */
const REASONS: Partial<Record<string, UnknownReason>> = {
  ENOENT: 'not-present',
  ENODEV: 'not-present',
  ENXIO: 'not-present',
  EACCES: 'refused-by-system',
  EPERM: 'refused-by-system',
};

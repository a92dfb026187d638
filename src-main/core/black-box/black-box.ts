import type { ProbeResults } from '#shared/diagnostics.ts';
import type { BlackBoxView, Timeline } from '#shared/facts/timeline.ts';
import type { Clock, Log, PowerEvent, PowerEvents, Random } from '../ports.ts';
import { diffSamples, eventAt } from './diff-samples.ts';
import { KEPT_MS } from './event-ring.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { judge, type Sample } from './sample.ts';
import type { Sampler } from './sampler.ts';
import { sinceLastRun } from './since-last-run.ts';

export interface BlackBoxOptions {
  /** Apart from the tickets' database: losing it loses nothing else. */
  readonly file: string;
  readonly sampler: Sampler;
  readonly power: PowerEvents;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly platform: NodeJS.Platform;
  /** Seconds since the machine was started. */
  readonly uptime: () => number;
}

export interface BlackBox {
  start(): void;
  /** Looks now, as an act wants; callers who come while a look is under way share it. Never rejects. */
  look(): Promise<void>;
  /** A report has been read, devices included. */
  learn(results: ProbeResults): void;
  /** What a ticket carries. */
  around(): Timeline;
  /** All it holds. */
  view(): BlackBoxView;
  /** Says goodbye, so that the next start knows that this end was meant. */
  stop(): void;
}

const LOOK_EVERY_MS = 60_000;
/** Cards need some seconds after a wake; a floor that wakes together does not look together. */
const AFTER_WAKE_MS = 10_000;

/** Notes what comes and goes, once a minute, for the ticket that says "it works again". */
export function createBlackBox(options: BlackBoxOptions): BlackBox {
  const { sampler, power, clock, random } = options;
  const recorder = createRecorder(options);
  const { look, lastLookAt } = createLook(options, recorder);
  let stopTimer: () => void = () => undefined;
  let unsubscribe: () => void = () => undefined;

  function lookIn(delayMs: number): void {
    stopTimer();
    stopTimer = clock.after(delayMs, () => {
      lookIn(LOOK_EVERY_MS);
      void look();
    });
  }

  const hearSleep = createSleepNotes({ recorder, clock, lastLookAt });
  function hear(event: PowerEvent): void {
    hearSleep(event);
    if (event === 'suspend') return;
    sampler.hint();
    if (event === 'resume') lookIn(AFTER_WAKE_MS * (1 + random()));
  }

  return {
    start: () => {
      noteStart(options, recorder);
      unsubscribe = power.subscribe(hear);
      lookIn(LOOK_EVERY_MS * random());
    },
    look,
    learn: (results) => sampler.learn(results, clock.now()),
    around: () => recorder.timeline(),
    view: () => ({ on: true, bytes: recorder.bytes(), timeline: recorder.timeline(KEPT_MS) }),
    stop: () => {
      stopTimer();
      unsubscribe();
      recorder.note([eventAt(clock.now(), 'program-ended')]);
      recorder.write();
    },
  };
}

function createLook({ sampler, clock, log }: BlackBoxOptions, recorder: Recorder) {
  let sample: Sample | undefined;
  let looking: Promise<void> | undefined;

  async function lookOnce(): Promise<void> {
    const next = judge(sample, await sampler.read(clock.now()));
    recorder.note(diffSamples(sample, next));
    sample = next;
    recorder.writeIfDue();
  }

  return {
    look: () =>
      (looking ??= lookOnce()
        .catch((thrown: unknown) => log.error('black-box', thrown))
        .finally(() => (looking = undefined))),
    lastLookAt: () => sample?.at,
  };
}

/** Not every host hears the machine go to sleep: then the last look was before it did. */
function createSleepNotes(options: {
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly lastLookAt: () => number | undefined;
}) {
  const { recorder, clock, lastLookAt } = options;
  let isAsleep = false;
  return (event: PowerEvent): void => {
    const now = clock.now();
    if (event === 'suspend') {
      isAsleep = true;
      recorder.note([eventAt(now, 'suspended')]);
      // The battery may not last until the wake.
      recorder.write();
    } else if (event === 'resume') {
      const sleptSince = isAsleep ? [] : [eventAt(lastLookAt() ?? now, 'suspended')];
      recorder.note([...sleptSince, eventAt(now, 'resumed')]);
      isAsleep = false;
    }
  };
}

function noteStart({ clock, uptime, platform }: BlackBoxOptions, recorder: Recorder): void {
  const kept = recorder.open();
  const now = clock.now();
  const bootAt = Math.round(now - uptime() * 1000);
  recorder.note(sinceLastRun({ kept, now, bootAt, platform }));
  recorder.write();
}

import type { TimelineEvent } from '#shared/facts/timeline.ts';
import { eventAt } from './diff-samples.ts';
import type { KeptRing } from './ring-file.ts';

export interface RunStart {
  readonly kept: KeptRing;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the machine was started. */
  readonly bootAt: number;
  readonly platform: NodeJS.Platform;
}

/**
 * What happened while nobody looked. A program that ended without a goodbye, on a machine that has
 * been started since, was cut off with it. Windows tells no program without a window that its
 * session ends, so there a start says only that the machine was started; its own journal, in the
 * report, tells those that nobody asked for.
 */
export function sinceLastRun({ kept, now, bootAt, platform }: RunStart): TimelineEvent[] {
  const { events, lastSeenAt } = kept;
  const started = eventAt(now, 'program-started');
  if (lastSeenAt === undefined || lastSeenAt > now) return [started];
  const saidGoodbye = events.at(-1)?.kind === 'program-ended' && isLast(events.at(-1), lastSeenAt);
  const isNewBoot = bootAt > lastSeenAt && bootAt <= now;
  const bootKind = saidGoodbye || platform === 'win32' ? 'machine-started' : 'unexpected-restart';
  return [
    ...(saidGoodbye ? [] : [eventAt(lastSeenAt, 'program-ended')]),
    ...(isNewBoot ? [eventAt(bootAt, bootKind)] : []),
    started,
  ];
}

const isLast = (event: TimelineEvent | undefined, lastSeenAt: number): boolean =>
  event !== undefined && Date.parse(event.at) >= lastSeenAt;

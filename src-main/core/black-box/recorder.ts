import type { Timeline, TimelineEvent } from '#shared/facts/timeline.ts';
import type { Clock, Log } from '../ports.ts';
import { createEventRing } from './event-ring.ts';
import { createRingFile, type KeptRing } from './ring-file.ts';
import { timelineAround } from './timeline-around.ts';

export interface Recorder {
  /** Takes up what an earlier run has left, and answers it. */
  open(): KeptRing;
  note(events: readonly TimelineEvent[]): void;
  /** Puts on disk what is not there yet; a crash loses at most five minutes. */
  write(): void;
  writeIfDue(): void;
  timeline(spanMs?: number): Timeline;
  bytes(): number;
}

const WRITE_EVERY_MS = 5 * 60_000;

/** The ring in memory and its file, which follows in a few writes an hour. */
export function createRecorder(options: {
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
}): Recorder {
  const { clock } = options;
  const ring = createEventRing();
  const file = createRingFile(options.file, options.log);
  let fresh: TimelineEvent[] = [];
  let writtenAt = 0;

  const write = (): void => {
    const now = clock.now();
    ring.trim(now);
    file.write(fresh, ring.events(), now);
    fresh = [];
    writtenAt = now;
  };

  return {
    open: () => {
      const kept = file.read();
      ring.add(kept.events, clock.now());
      return kept;
    },
    note: (events) => {
      fresh.push(...events);
      ring.add(events, clock.now());
    },
    write,
    writeIfDue: () => {
      if (clock.now() - writtenAt >= WRITE_EVERY_MS) write();
    },
    timeline: (spanMs) => timelineAround(ring.events(), clock.now(), spanMs),
    bytes: () => file.bytes(),
  };
}

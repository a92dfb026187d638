import type { TimelineEvent } from '#shared/facts/timeline.ts';
import { BLACK_BOX_HOURS } from '#shared/privacy/kept-for.ts';

export const KEPT_MS = BLACK_BOX_HOURS * 3_600_000;
/** A quiet day is some 5 KB; this is for a card that comes and goes all day. */
export const RING_LIMIT_BYTES = 600_000;

export interface EventRing {
  /** Oldest first. */
  events(): readonly TimelineEvent[];
  add(events: readonly TimelineEvent[], now: number): void;
  /** Forgets what is older than a day. */
  trim(now: number): void;
}

/** The last 24 hours in memory, never more than its limit: the oldest go first. */
export function createEventRing(limitBytes = RING_LIMIT_BYTES): EventRing {
  let kept: TimelineEvent[] = [];
  let bytes = 0;

  function trim(now: number): void {
    const oldest = new Date(now - KEPT_MS).toISOString();
    let dropped = 0;
    for (const event of kept) {
      if (bytes <= limitBytes && event.at >= oldest) break;
      bytes -= bytesOf(event);
      dropped += 1;
    }
    if (dropped > 0) kept = kept.slice(dropped);
  }

  return {
    events: () => kept,
    add: (events, now) => {
      if (events.length === 0) return;
      // One that is told late, such as the first unanswered question, takes its place in time.
      kept = [...kept, ...events].sort((one, other) => compare(one.at, other.at));
      bytes += events.reduce((sum, event) => sum + bytesOf(event), 0);
      trim(now);
    },
    trim,
  };
}

/** As a line of the file. */
export function lineOf(record: object): string {
  return `${JSON.stringify(record)}\n`;
}

const bytesOf = (event: TimelineEvent): number => Buffer.byteLength(lineOf(event));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

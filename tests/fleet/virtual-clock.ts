import type { Clock } from '#core/ports.ts';

export interface VirtualClock extends Clock {
  /** Runs what falls due until `at` (milliseconds since 1970), in order; tasks may set new timers. */
  runUntil(at: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  /** Timers of one instant run in the order in which they were set, as real ones do. */
  readonly turn: number;
  task: (() => void) | undefined;
}

/** Time for millions of timers: a binary heap, where the tests' own fake clock sorts a list. */
export function createVirtualClock(startAt: number): VirtualClock {
  const heap: Timer[] = [];
  let now = startAt;
  let turns = 0;

  return {
    now: () => now,
    after: (delayMs, task) => {
      const timer: Timer = { at: now + Math.max(0, delayMs), turn: (turns += 1), task };
      push(heap, timer);
      return () => {
        timer.task = undefined;
      };
    },
    runUntil: async (at) => {
      for (let next = heap[0]; next !== undefined && next.at <= at; next = heap[0]) {
        pop(heap);
        if (next.task === undefined) continue;
        now = Math.max(now, next.at);
        next.task();
        // Every promise chain the task has started ends before the next timer is looked at.
        await new Promise(setImmediate);
      }
      now = at;
    },
  };
}

const isSooner = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.turn < b.turn);

function push(heap: Timer[], timer: Timer): void {
  let place = heap.push(timer) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isSooner(timer, heap[above]!)) break;
    heap[place] = heap[above]!;
    place = above;
  }
  heap[place] = timer;
}

/** Drops the soonest; the last one sinks from the top to its place. */
function pop(heap: Timer[]): void {
  const sinking = heap.pop();
  if (sinking === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    let below = place * 2 + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isSooner(heap[below + 1]!, heap[below]!)) below += 1;
    if (!isSooner(heap[below]!, sinking)) break;
    heap[place] = heap[below]!;
    place = below;
  }
  heap[place] = sinking;
}

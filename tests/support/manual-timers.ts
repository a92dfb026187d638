/** Timers that only run when a test says so. */
export interface ManualTimers {
  readonly after: (delayMs: number, task: () => void) => () => void;
  /** Runs everything that is due within this time. */
  pass(delayMs: number): void;
  readonly waiting: number;
}

export function createManualTimers(): ManualTimers {
  let nowMs = 0;
  const timers = new Set<{ dueMs: number; task: () => void }>();
  return {
    after(delayMs, task) {
      const timer = { dueMs: nowMs + delayMs, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass(delayMs) {
      nowMs += delayMs;
      for (const timer of [...timers].filter(({ dueMs }) => dueMs <= nowMs)) {
        timers.delete(timer);
        timer.task();
      }
    },
    get waiting() {
      return timers.size;
    },
  };
}

/** Lets every promise that can settle without a timer do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

import type { Clock } from '#core/ports.ts';

export interface FakeClock extends Clock {
  /** Moves time on, running what falls due, in order; tasks may set new timers. */
  advance(ms: number): Promise<void>;
  /** The machine sleeps: time passes and nothing runs; what fell due runs late, with the next advance. */
  sleep(ms: number): void;
  /** Somebody sets the clock; timers run on as if nothing had happened. */
  turn(ms: number): void;
  /** How many timers wait, for tests that say nothing should. */
  pending(): number;
}

/** Time that passes only when a test says so. */
export function createFakeClock(startAt = Date.parse('2026-11-23T09:40:00Z')): FakeClock {
  let now = startAt;
  let timers: { at: number; task: () => void }[] = [];

  return {
    now: () => now,
    after: (delayMs, task) => {
      const timer = { at: now + delayMs, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    sleep: (ms) => {
      now += ms;
    },
    turn: (ms) => {
      now += ms;
      timers = timers.map((timer) => ({ ...timer, at: timer.at + ms }));
    },
    pending: () => timers.length,
    advance: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.task();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets promise chains run to their end: what a timer started is finished before the next one. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await new Promise(setImmediate);
}

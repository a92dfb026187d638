import type { After, Log } from '../../ports.ts';

export interface RoundsOptions {
  readonly log: Log;
  readonly after: After;
  readonly round: () => Promise<void>;
  /** Milliseconds until the next one, when nobody wakes it before. */
  readonly pause: () => Promise<number>;
}

export interface Rounds {
  /** Something has come: a round at once, or one more after the one that runs. */
  wake(): void;
  /** Resolves when the round under way has ended, or after five seconds; no other begins. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 5000;
const AT_LEAST_MS = 250;
const AFTER_DEFECT_MS = 60_000;

/** One round at a time, the first at once. A defect of one is logged and does not end the others. */
export function createRounds({ log, after, round, pause }: RoundsOptions): Rounds {
  const state = { ending: false, woken: false };
  const isAskedForMore = () => state.woken && !state.ending;
  let running: Promise<void> | undefined;
  let callOff: () => void = () => undefined;

  async function run(): Promise<number> {
    try {
      do {
        state.woken = false;
        await round();
      } while (isAskedForMore());
      return await pause();
    } catch (thrown) {
      log.error('gateway-defect', thrown);
      return AFTER_DEFECT_MS;
    }
  }

  function begin(): void {
    if (state.ending) return;
    state.woken = true;
    if (running !== undefined) return;
    callOff();
    running = run().then((ms) => {
      running = undefined;
      if (state.ending) return;
      if (state.woken) begin();
      else callOff = after(Math.max(AT_LEAST_MS, ms), begin);
    });
  }

  begin();
  return {
    wake: begin,
    stop: async () => {
      state.ending = true;
      callOff();
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const limit = setTimeout(() => resolve(undefined), STOP_WITHIN_MS);
      await Promise.race([running, promise]);
      clearTimeout(limit);
    },
  };
}

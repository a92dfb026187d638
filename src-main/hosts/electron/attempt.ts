import type { Log } from '#core/ports.ts';

/** Runs one step of the start; a step that fails is logged, and the next ones still run. */
export function attempt<Value>(log: Log, step: string, task: () => Value): Value | undefined {
  try {
    return task();
  } catch (thrown) {
    log.error('start-step', thrown, { step });
    return undefined;
  }
}

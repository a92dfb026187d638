import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { After, Clock, Log, Random } from './ports.ts';

export const systemClock: Clock = { now: () => Date.now() };

export const systemAfter: After = (delayMs, task) => {
  const timer = setTimeout(task, delayMs).unref();
  return () => clearTimeout(timer);
};

export const systemRandom: Random = {
  below: (limit) => randomInt(limit),
  secret: () => randomBytes(32).toString('base64url'),
  id: () => randomUUID(),
};

/** One JSON line per event. */
export function createLineLog(write: (line: string) => void, clock: Clock): Log {
  const line = (level: string, event: string, facts: object) =>
    write(JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...facts }));
  return {
    info: (event, facts = {}) => line('info', event, facts),
    error: (event, thrown, facts = {}) =>
      line('error', event, {
        ...facts,
        cause: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      }),
  };
}

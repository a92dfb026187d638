import type { Log } from '../ports.ts';

/**
 * Lets work run that nobody waits for: what goes wrong with it is logged. It may end after the
 * program has begun to stop and its database is closed, which must not end the program otherwise.
 */
export function inBackground(log: Log, event: string, work: Promise<unknown>): void {
  work.catch((thrown: unknown) => log.error(event, thrown));
}

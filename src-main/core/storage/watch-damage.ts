import { inBackground } from '../events/in-background.ts';
import type { Clock, Log } from '../ports.ts';

export interface DamageWatchOptions {
  /** "ok", what is wrong, or undefined when it could not be found out. */
  readonly check: () => Promise<string | undefined>;
  /** Called once, with SQLite's own words. */
  readonly onDamage: (said: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Once the window has long been usable, and the floor has long been awake. */
const FIRST_MS = 90_000;
/** A program that is on for weeks may outlive its disk. */
const EVERY_MS = 86_400_000;

/** Has the whole ticket file checked soon after the start and once a day, until it is found damaged. */
export function watchDamage({ check, onDamage, clock, log }: DamageWatchOptions): void {
  const later = (delayMs: number) =>
    clock.after(delayMs, () => inBackground(log, 'storage-check', look()));

  async function look(): Promise<void> {
    const said = await check();
    log.info('storage-check', { said: said ?? 'not found out' });
    if (said === undefined || said === 'ok') later(EVERY_MS);
    else onDamage(said);
  }

  later(FIRST_MS);
}

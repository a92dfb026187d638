import type { FactId, MachineReport } from '#shared/diagnostics.ts';
import { createFleetTimer } from '../central-client/fleet-manners.ts';
import type { Clock, Log, Random } from '../ports.ts';
import { inBackground } from '../events/in-background.ts';
import { dayOf, type GoodDays } from './good-days.ts';

export interface DailyReadingOptions {
  readonly days: GoodDays;
  /** Reads again what is read once a day, in its own time. */
  readonly renew: () => Promise<void>;
  /** A whole report that nobody is shown. */
  readonly read: () => Promise<MachineReport>;
  /** Whether the central answered when it was last asked, by whoever. */
  readonly isCentralReachable: () => boolean;
  /** When the agent last acted, in milliseconds since 1970; undefined before the first time. */
  readonly lastActAt: () => number | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** Every poste of a floor starts at eight: each reads at a moment of its own. */
const EARLIEST_MS = 20 * 60_000;
const SPREAD_MS = 40 * 60_000;
/** Who acts has a trouble, and a day with a trouble shows nothing of how a good one looks. */
const QUIET_MS = 2 * 3_600_000;

/**
 * Renews once a day what seldom changes; reads the poste once a day while nobody waits for it, and keeps
 * the report when all is well. An agent's own reports are not taken: they are made when something is wrong.
 */
export function createDailyReading(options: DailyReadingOptions) {
  const { days, read, renew, clock, random, log } = options;
  let triedOn = '';
  // The start has just read everything.
  let renewedOn = dayOf(clock.now());
  const timer = createFleetTimer({ clock, random }, () => {
    askLater();
    inBackground(log, 'daily-reading', look());
  });
  const askLater = (): void => timer.set(EARLIEST_MS + random() * SPREAD_MS);

  async function look(): Promise<void> {
    const day = dayOf(clock.now());
    if (day !== renewedOn) {
      // Noted before: what is slow here is slow once a day.
      renewedOn = day;
      await renew();
    }
    if (isTime(options, triedOn)) await readToday();
  }

  async function readToday(): Promise<void> {
    const day = (triedOn = dayOf(clock.now()));
    const report = await read();
    const isGood = wentWell(report);
    log.info('daily-reading', { good: isGood });
    if (isGood) days.keep(day, report);
  }

  return { start: askLater, stop: () => timer.cancel() };
}

function isTime(options: DailyReadingOptions, triedOn: string): boolean {
  const { days, isCentralReachable, lastActAt, clock } = options;
  const today = dayOf(clock.now());
  if (today === triedOn || days.has(today) || !isCentralReachable()) return false;
  const actedAt = lastActAt();
  return actedAt === undefined || clock.now() - actedAt > QUIET_MS;
}

/** A fact that is late every day, as drivers are on a slow disk, must not cost every good day. */
const NEEDED = ['interfaces', 'usb-devices', 'audio-devices'] as const satisfies readonly FactId[];

/** The way to the central is whole, and what people plug in was read as far as this system tells it. */
export function wentWell({ results }: MachineReport): boolean {
  const ladder = results['central-reachable'];
  if (ladder?.status !== 'known' || ladder.value.broken !== null) return false;
  return NEEDED.every((id) => {
    const result = results[id];
    return result?.status === 'unknown'
      ? result.reason !== 'timeout' && result.reason !== 'failed'
      : result?.status === 'known';
  });
}

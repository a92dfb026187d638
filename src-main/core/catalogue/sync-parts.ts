import type { CentralClient } from '../central-client/central-client.ts';
import { TOLD_PARTS } from '../central-client/told.ts';
import { isStillAhead } from '../planned-moment.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { CacheStore } from '../storage/cache-store.ts';

export type Part = keyof typeof TOLD_PARTS;

export interface PartsOptions {
  readonly cache: CacheStore;
  readonly central: Pick<CentralClient, Part>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/**
 * A poste may be on for weeks: what support writes is there the same day. From half of this to one and a half:
 * a floor that was switched on in one minute must not ask in one minute.
 */
const RENEW_AFTER_MS = 4 * 3_600_000;
/** Overdue by more than this, the poste slept or was cut off, and so was its floor: tickets go first. */
const LATE_MS = 15 * 60_000;
const LATE_SPREAD_MS = 30 * 60_000;
const LONGEST_PLAN_MS = 1.5 * RENEW_AFTER_MS;

/** When a part is to be had anew: at once until it was had once. Shared with the fleet's simulation. */
export function createRenewal({ clock, random }: Pick<PartsOptions, 'clock' | 'random'>) {
  let dueAt = -Infinity;
  return {
    had: (): void => {
      dueAt = clock.now() + RENEW_AFTER_MS * (0.5 + random());
    },
    isDue: (): boolean => {
      const lateMs = clock.now() - dueAt;
      if (lateMs > LATE_MS && lateMs < Infinity) {
        dueAt = clock.now() + LATE_SPREAD_MS * random();
        return false;
      }
      return !isStillAhead(dueAt, clock.now(), LONGEST_PLAN_MS);
    },
    forget: (): void => {
      dueAt = -Infinity;
    },
  };
}

/** Fetches what the site tells, by ETag. What could not be had stays as it was. */
export function createPartSync(options: PartsOptions) {
  const { cache, central, clock, log } = options;
  const renewals = {
    catalogue: createRenewal(options),
    articles: createRenewal(options),
    notices: createRenewal(options),
  };

  async function syncPart(name: Part): Promise<boolean> {
    const outcome = await central[name](cache.read(name, TOLD_PARTS[name])?.etag ?? null);
    if (!outcome.ok) {
      log.warn('catalogue', { part: name, code: outcome.error.code });
      return false;
    }
    renewals[name].had();
    if (!outcome.value.changed) return false;
    cache.write(name, outcome.value.etag, outcome.value.value, clock.now());
    return true;
  }

  return {
    /** Whether any of them has changed. */
    sync: async (...parts: readonly Part[]): Promise<boolean> =>
      (await Promise.all(parts.map(syncPart))).includes(true),
    /** Not had yet since the start, or had long ago. */
    isDue: (name: Part): boolean => renewals[name].isDue(),
    forget: (): void => Object.values(renewals).forEach((renewal) => renewal.forget()),
  };
}

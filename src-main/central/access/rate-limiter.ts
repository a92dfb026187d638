import type { Clock } from '../ports.ts';

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** A floor of 300 postes behind one site token, each asking for news every 30 s, uses half of it. */
export const API_RATE_LIMIT: RateLimit = { burst: 600, perSecond: 20 };

/** One poste with a token of its own: a ticket with ten pictures, and all that it asks meanwhile. */
export const POSTE_RATE_LIMIT: RateLimit = { burst: 200, perSecond: 5 };

/** Takes one request of `who`; answers 0, or the milliseconds to wait before the next. */
export type RateLimiter = (who: string) => number;

/** Counts what turns out to be wrong: what was right is given back. */
export interface GuessLimiter {
  take: RateLimiter;
  giveBack(who: string): void;
}

const FORGET_ABOVE = 10_000;

/** One token bucket per name. */
export function createRateLimiter(clock: Clock, limit: RateLimit): RateLimiter {
  return createGuessLimiter(clock, limit).take;
}

/** Taken before the guess is looked at: guesses that come at once are counted all the same. */
export function createGuessLimiter(clock: Clock, { burst, perSecond }: RateLimit): GuessLimiter {
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    take: (who) => {
      const now = clock.now();
      const last = buckets.get(who) ?? { level: burst, at: now };
      // A clock that is set back must not lock everybody out for as long.
      const passedMs = Math.max(0, now - last.at);
      const level = Math.min(burst, last.level + (passedMs / 1000) * perSecond);
      // Names nobody has checked (addresses) must not fill the memory.
      if (buckets.size >= FORGET_ABOVE) buckets.clear();
      buckets.set(who, { level: level < 1 ? level : level - 1, at: now });
      return level < 1 ? Math.ceil(((1 - level) / perSecond) * 1000) : 0;
    },
    giveBack: (who) => {
      const bucket = buckets.get(who);
      if (bucket !== undefined) bucket.level = Math.min(burst, bucket.level + 1);
    },
  };
}

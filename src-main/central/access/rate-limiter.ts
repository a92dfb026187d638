import type { Clock } from '../ports.ts';

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** A floor of 300 postes behind one site token, each asking for news every 30 s, uses half of it. */
export const API_RATE_LIMIT: RateLimit = { burst: 600, perSecond: 20 };

/** Takes one request of `who`; answers 0, or the milliseconds to wait before the next. */
export type RateLimiter = (who: string) => number;

const FORGET_ABOVE = 10_000;

/** One token bucket per name. */
export function createRateLimiter(clock: Clock, { burst, perSecond }: RateLimit): RateLimiter {
  const buckets = new Map<string, { level: number; at: number }>();
  return (who) => {
    const now = clock.now();
    const last = buckets.get(who) ?? { level: burst, at: now };
    const level = Math.min(burst, last.level + ((now - last.at) / 1000) * perSecond);
    // Names nobody has checked (addresses) must not fill the memory.
    if (buckets.size >= FORGET_ABOVE) buckets.clear();
    buckets.set(who, { level: level < 1 ? level : level - 1, at: now });
    return level < 1 ? Math.ceil(((1 - level) / perSecond) * 1000) : 0;
  };
}

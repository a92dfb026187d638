import { FaultError } from '#shared/errors.ts';
import { recogniseCaller, type Caller, type CallerOptions } from '../access/callers.ts';
import {
  createRateLimiter,
  POSTE_RATE_LIMIT,
  type RateLimit,
  type RateLimiter,
} from '../access/rate-limiter.ts';

/** Lets a poste's token through, and says whose it is. @throws FaultError `not-enrolled` or `rate-limited`. */
export type Guard = (authorization: string | undefined) => Promise<Caller>;

/** `limit` is for each token that postes share. */
export function createGuard(options: CallerOptions, limit: RateLimit): Guard {
  const shared = createRateLimiter(options.clock, limit);
  const own: RateLimiter = createRateLimiter(options.clock, POSTE_RATE_LIMIT);
  return async (authorization) => {
    const [, secret] = /^Bearer ([\w.~+/=-]{1,200})$/iu.exec(authorization ?? '') ?? [];
    const caller = secret === undefined ? undefined : await recogniseCaller(options, secret);
    if (caller === undefined) throw new FaultError('not-enrolled', 'The token is not known');
    const retryAfterMs = (caller.poste === null ? shared : own)(caller.tokenHash);
    if (retryAfterMs > 0) {
      throw new FaultError('rate-limited', 'Too many requests with this token', { retryAfterMs });
    }
    return caller;
  };
}

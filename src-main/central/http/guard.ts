import { FaultError } from '#shared/errors.ts';
import { recognise } from '../access/secrets.ts';
import type { RateLimiter } from '../access/rate-limiter.ts';
import type { AccessStore } from '../store/store.ts';

/** Lets a poste's token through, and answers its hash. @throws FaultError `not-enrolled` or `rate-limited`. */
export type Guard = (authorization: string | undefined) => Promise<string>;

export function createGuard(access: AccessStore, limiter: RateLimiter): Guard {
  return async (authorization) => {
    const [, secret] = /^Bearer ([\w.~+/=-]{1,200})$/iu.exec(authorization ?? '') ?? [];
    const token = secret === undefined ? undefined : await recognise(access, secret, 'poste');
    if (token === undefined) throw new FaultError('not-enrolled', 'The token is not known');
    const retryAfterMs = limiter(token.hash);
    if (retryAfterMs > 0) {
      throw new FaultError('rate-limited', 'Too many requests with this token', { retryAfterMs });
    }
    return token.hash;
  };
}

import { statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Log } from '#core/ports.ts';
import type { Policy } from '#shared/settings.ts';
import { readPolicy } from './read-policy.ts';

export interface PolicyCheckOptions {
  readonly path: string;
  /** What was read at the start. */
  readonly inForce: Policy;
  readonly log: Log;
}

/**
 * Answers whether the file now says something else that is valid. A file that is gone changes nothing
 * before the next start: who writes it anew may have deleted it a moment ago.
 */
export function createPolicyCheck({ path, inForce, log }: PolicyCheckOptions): () => boolean {
  let seen: string | undefined;
  let differs = false;

  function read(): boolean {
    const { policy, problem } = readPolicy(path);
    if (problem === undefined) return !isDeepStrictEqual(policy, inForce);
    log.warn('policy-ignored', { message: problem.message });
    return false;
  }

  return () => {
    const stamp = stampOf(path);
    if (stamp === seen) return differs;
    seen = stamp;
    differs = stamp !== undefined && read();
    log.info('policy-check', { isThere: stamp !== undefined, differs });
    return differs;
  };
}

/** Cheap, and another at each writing. Undefined where no file can be seen. */
function stampOf(path: string): string | undefined {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return [mtimeMs, ctimeMs, size, ino].join(' ');
  } catch {
    return undefined;
  }
}

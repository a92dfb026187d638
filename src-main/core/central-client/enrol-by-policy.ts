import { toFault } from '#shared/errors.ts';
import { isStillAhead } from '../planned-moment.ts';
import type { Clock, Log } from '../ports.ts';

export interface EnrolByPolicyOptions {
  /** The policy's code, while it has not been used here. */
  readonly code: () => string | undefined;
  /** Whether the token that this poste has, or the lack of one, was refused. */
  readonly isNeeded: () => boolean;
  readonly enrol: (code: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A code that was refused is tried again when the administrator may have given it more time. */
const AFTER_REFUSAL_MS = 6 * 3_600_000;
/** A floor whose central is under way asks no more often than this. */
const AFTER_FAILURE_MS = 60_000;

export interface EnrolByPolicy {
  isDue(): boolean;
  /** True when this poste has come in by it. Never rejects. */
  enrol(): Promise<boolean>;
}

/** With the code of the machine policy, which many postes share: once, when the central answers. */
export function createEnrolByPolicy(options: EnrolByPolicyOptions): EnrolByPolicy {
  const { clock, log } = options;
  let notBefore = 0;
  return {
    isDue: () =>
      options.code() !== undefined &&
      options.isNeeded() &&
      !isStillAhead(notBefore, clock.now(), AFTER_REFUSAL_MS),
    enrol: async () => {
      notBefore = clock.now() + AFTER_FAILURE_MS;
      try {
        await options.enrol(options.code() ?? '');
        log.info('enrolled');
        return true;
      } catch (thrown) {
        const { code, details } = toFault(thrown);
        const isRefused = code === 'enrolment-refused';
        const waitMs = isRefused ? AFTER_REFUSAL_MS : (details?.retryAfterMs ?? AFTER_FAILURE_MS);
        notBefore = clock.now() + waitMs;
        log.warn('enrolment', { code });
        return false;
      }
    },
  };
}

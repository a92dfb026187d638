import type { CentralState } from '#shared/central-state.ts';
import type { ErrorCode, Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Clock } from '../ports.ts';

export type Reach = Pick<CentralState, 'reach' | 'fault' | 'checkedAt'>;

export interface CentralReach {
  state(): Reach;
  /** Milliseconds since the first of the failures that last until now; 0 while it answers. */
  awayForMs(): number;
  /** What a request has met. */
  note(outcome: Result<unknown, Fault>): void;
  /** True once after each absence, when the central answers. */
  tellReturn(): boolean;
}

const OF_THE_WAY: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'name-not-resolved',
  'connection-refused',
  'certificate-refused',
  'timeout',
  'captive-portal',
  'central-failed',
]);

/** Whether a delivery failed for the way to the central, or the central itself; else for its ticket. */
export function tellsOfTheWay({ code }: Fault): boolean {
  return OF_THE_WAY.has(code);
}

/** What the latest answers, or their absence, tell of the central. */
export function createCentralReach(clock: Clock): CentralReach {
  let state: Reach = { reach: 'unknown', fault: null, checkedAt: null };
  let awaySince: number | undefined;
  let returnIsTold = false;

  return {
    state: () => state,
    awayForMs: () => (awaySince === undefined ? 0 : clock.now() - awaySince),
    note: (outcome) => {
      const checkedAt = new Date(clock.now()).toISOString();
      if (outcome.ok) {
        awaySince = undefined;
        state = { reach: 'reachable', fault: null, checkedAt };
      } else {
        awaySince ??= clock.now();
        returnIsTold = false;
        state = { reach: 'unreachable', fault: outcome.error, checkedAt };
      }
    },
    tellReturn: () => {
      if (state.reach !== 'reachable' || returnIsTold) return false;
      returnIsTold = true;
      return true;
    },
  };
}

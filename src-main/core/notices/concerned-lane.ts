import { toFault, type Fault } from '#shared/errors.ts';
import { err, type Result } from '#shared/result.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { Lane } from '../tickets/outbox.ts';
import { repeatOrPerson } from '../tickets/retry-policy.ts';
import type { ClaimedPress, ConcernedStore } from './concerned-store.ts';

export interface ConcernedLaneOptions {
  readonly store: ConcernedStore;
  /** One attempt. The same key goes with every attempt, and a poste is counted once in any case. */
  readonly send: (press: ClaimedPress) => Promise<Result<{ headCount: number }, Fault>>;
  /** It is counted, or there is nothing to be counted in: tell whoever shows it. */
  readonly onSettled: () => void;
  readonly awayForMs: () => number;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** Presses leave by the door of tickets and replies, behind both. */
export function createConcernedLane(options: ConcernedLaneOptions): Lane {
  const { store, onSettled } = options;
  return {
    claimNext: (now) => {
      const press = store.claimNext(now);
      if (press === undefined) return undefined;
      return {
        ticketKey: null,
        attempt: async () => {
          const outcome = await trySending(press, options);
          if (!outcome.ok) return afterFailure(press, outcome.error, options);
          const { headCount } = outcome.value;
          const settle = () => {
            store.settle(press.noticeId, { state: 'delivered', headCount });
            onSettled();
          };
          return { pauseUntil: 0, settle };
        },
      };
    },
    requeueInterrupted: store.requeueInterrupted,
    hasten: store.hasten,
    earliestAttempt: store.earliestAttempt,
  };
}

function afterFailure(press: ClaimedPress, problem: Fault, options: ConcernedLaneOptions) {
  const { store, clock, random, log, awayForMs, onSettled } = options;
  const { attempts, noticeId } = press;
  log.warn('concerned', { code: problem.code, attempts });
  const failed = { fault: problem, attempts, now: clock.now(), chance: random() };
  const decision = repeatOrPerson({ ...failed, awayForMs: awayForMs() });
  if (decision.kind === 'retry-at') {
    const { at, othersFrom } = decision;
    const settle = () => store.settle(noticeId, { state: 'queued', nextAttemptAt: at });
    return { pauseUntil: othersFrom, settle };
  }
  const settle = () => {
    store.settle(noticeId, { state: 'refused' });
    onSettled();
  };
  return { pauseUntil: 0, settle };
}

async function trySending(
  press: ClaimedPress,
  { send, log }: ConcernedLaneOptions,
): Promise<Result<{ headCount: number }, Fault>> {
  try {
    return await send(press);
  } catch (thrown) {
    log.error('concerned', thrown);
    return err(toFault(thrown));
  }
}

import { fault, toFault, type Fault } from '#shared/errors.ts';
import type { ReplyReceipt } from '#shared/remote-ticket.ts';
import { err, type Result } from '#shared/result.ts';
import type { Clock, Log, Random } from '../../ports.ts';
import type { Lane } from '../outbox.ts';
import { countsBack } from '../receipt-problem.ts';
import { repeatOrPerson } from '../retry-policy.ts';
import type { ClaimedReply, ReplySettlement, ReplyStore } from './reply-store.ts';

export interface ReplyLaneOptions {
  readonly store: ReplyStore;
  /** One attempt. The same key goes with every attempt, so the central says it once. */
  readonly send: (reply: ClaimedReply) => Promise<Result<ReplyReceipt, Fault>>;
  /** The thread as it stands with the reply. */
  readonly onConfirmed: (ticketKey: string, ticket: ReplyReceipt) => void;
  readonly awayForMs: () => number;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** Replies leave through the same door as tickets: claim, send, confirm, settle. */
export function createReplyLane(options: ReplyLaneOptions): Lane {
  const { store, onConfirmed } = options;
  return {
    claimNext: (now) => {
      const reply = store.claimNext(now);
      if (reply === undefined) return undefined;
      const { key, ticketKey } = reply;
      return {
        ticketKey,
        attempt: async () => {
          const outcome = confirm(reply, await trySending(reply, options));
          if (!outcome.ok) return afterFailure(reply, outcome.error, options);
          const settle = () => {
            // First the thread: should the disk refuse the rest, the key makes a repeat harmless.
            onConfirmed(ticketKey, outcome.value);
            store.settle(key, { state: 'delivered' });
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

function afterFailure(reply: ClaimedReply, problem: Fault, options: ReplyLaneOptions) {
  const { store, clock, random, log, awayForMs } = options;
  const { attempts } = reply;
  log.warn('reply', { code: problem.code, attempts });
  const failed = { fault: problem, attempts, now: clock.now(), chance: random() };
  const decision = repeatOrPerson({ ...failed, awayForMs: awayForMs() });
  const isRepeat = decision.kind === 'retry-at';
  const settlement: ReplySettlement = isRepeat
    ? { state: 'queued', nextAttemptAt: decision.at, fault: problem }
    : { state: 'needs-attention', reason: decision.reason, fault: problem };
  return {
    pauseUntil: isRepeat ? decision.othersFrom : 0,
    settle: () => store.settle(reply.key, settlement),
  };
}

async function trySending(
  reply: ClaimedReply,
  { send, log }: ReplyLaneOptions,
): Promise<Result<ReplyReceipt, Fault>> {
  try {
    return await send(reply);
  } catch (thrown) {
    log.error('reply', thrown);
    return err(toFault(thrown));
  }
}

/** Success is what the central counted after its own commit, for this very reply. */
function confirm(
  { key, content }: ClaimedReply,
  outcome: Result<ReplyReceipt, Fault>,
): Result<ReplyReceipt, Fault> {
  if (!outcome.ok) return outcome;
  const { reply } = outcome.value;
  if (reply.key !== key)
    return err(fault('central-unreadable', `The receipt is that of ${reply.key}`));
  const problem = countsBack(content.attachments, reply.attachments);
  return problem === undefined ? outcome : err(problem);
}

import type { Receipt } from '#shared/central-api.ts';
import { toFault, type Fault } from '#shared/errors.ts';
import { err, type Result } from '#shared/result.ts';
import type { Clock, Log, Random } from '../ports.ts';
import { receiptProblem } from './receipt-problem.ts';
import type { ClaimedTicket, Settlement } from './queue-store.ts';
import { decideAfterFailure, repeatOrPerson, type Decision } from './retry-policy.ts';

export interface AttemptOptions {
  /** One attempt. The same key goes with every attempt, so the central makes one ticket. */
  readonly send: (ticket: ClaimedTicket) => Promise<Result<Receipt, Fault>>;
  /** How long the central has been away, asked once the attempt has failed; never, when left out. */
  readonly awayForMs?: () => number;
  /** Makes its pictures smaller and keeps them so; false when that cannot be done. */
  readonly reduce?: (ticket: ClaimedTicket) => Promise<boolean>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

export interface AttemptOutcome {
  readonly settlement: Settlement;
  /** Until when the whole queue should wait, in milliseconds since 1970; the past for not at all. */
  readonly pauseUntil: number;
}

/** Sends a claimed ticket once and says what is to become of it. Never rejects. */
export async function attemptDelivery(
  ticket: ClaimedTicket,
  options: AttemptOptions,
): Promise<AttemptOutcome> {
  const { send, awayForMs = () => 0, clock, random, log } = options;
  const outcome = confirm(ticket, await trySending(ticket, send, log));
  if (outcome.ok) {
    return { settlement: { state: 'delivered', receipt: outcome.value }, pauseUntil: 0 };
  }
  const { attempts } = ticket;
  log.warn('delivery', { code: outcome.error.code, attempts });
  const failed = {
    fault: outcome.error,
    attempts,
    awayForMs: awayForMs(),
    now: clock.now(),
    chance: random(),
  };
  const decision = decideAfterFailure({ ...failed, reducible: ticket.reducible });
  if (decision.kind !== 'reduce') return settled(decision, outcome.error);
  if (await tryReducing(ticket, options)) {
    const nextAttemptAt = clock.now();
    return { settlement: { state: 'queued', nextAttemptAt, fault: outcome.error }, pauseUntil: 0 };
  }
  return settled(repeatOrPerson(failed), outcome.error);
}

async function tryReducing(
  ticket: ClaimedTicket,
  { reduce, log }: AttemptOptions,
): Promise<boolean> {
  try {
    return reduce !== undefined && (await reduce(ticket));
  } catch (thrown) {
    log.error('reduce', thrown);
    return false;
  }
}

function settled(decision: Exclude<Decision, { kind: 'reduce' }>, problem: Fault): AttemptOutcome {
  if (decision.kind === 'needs-attention') {
    const { reason } = decision;
    return { settlement: { state: 'needs-attention', reason, fault: problem }, pauseUntil: 0 };
  }
  const { kind, at: nextAttemptAt, othersFrom: pauseUntil } = decision;
  const renewed = kind === 'renew';
  return { settlement: { state: 'queued', nextAttemptAt, fault: problem, renewed }, pauseUntil };
}

async function trySending(
  ticket: ClaimedTicket,
  send: AttemptOptions['send'],
  log: Log,
): Promise<Result<Receipt, Fault>> {
  try {
    return await send(ticket);
  } catch (thrown) {
    log.error('delivery', thrown);
    return err(toFault(thrown));
  }
}

/** Success is what the central counted after its own commit, not what we believe we sent. */
function confirm(ticket: ClaimedTicket, outcome: Result<Receipt, Fault>): Result<Receipt, Fault> {
  if (!outcome.ok) return outcome;
  const problem = receiptProblem(ticket.content, outcome.value);
  return problem === undefined ? outcome : err(problem);
}

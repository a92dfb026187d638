import { createFleetTimer } from '../central-client/fleet-manners.ts';
import type { Log } from '../ports.ts';
import { attemptDelivery, type AttemptOptions } from './delivery-attempt.ts';
import { createRounds } from './one-round-at-a-time.ts';
import type { QueueStore } from './queue-store.ts';
import { LONGEST_WAIT_MS } from './retry-policy.ts';

export interface OutboxOptions extends AttemptOptions {
  readonly store: QueueStore;
  /** The ticket's delivery moved: tell whoever shows it. */
  readonly onMoved: (key: string) => void;
  /** Nothing is due: a good moment for housekeeping. */
  readonly onIdle: () => void;
  /** What leaves by the same door once no ticket is due. */
  readonly behind?: readonly Lane[];
}

/** One kind of thing that leaves: tickets, replies to them, presses. */
export interface Lane {
  claimNext(now: number): Job | undefined;
  requeueInterrupted(now: number): void;
  hasten(now: number, key?: string): void;
  earliestAttempt(now: number): number | null;
}

/** One claimed thing. */
export interface Job {
  /** The ticket to show anew; null for what belongs to none. */
  readonly ticketKey: string | null;
  /** Never rejects. `pauseUntil` is for everything else, in milliseconds since 1970. */
  attempt(): Promise<{ readonly pauseUntil: number; settle(now: number): void }>;
}

export interface Outbox {
  /** Takes back what a crash left "sending", then begins. */
  start(): void;
  /** A ticket was queued: look now. */
  wake(): void;
  /** The agent or the network asks: all waiting tickets are due now, or only this one. */
  hasten(key?: string): void;
  /** Resolves when the attempt under way has been settled. */
  stop(): Promise<void>;
}

/** How soon a full disk is asked again, when nobody presses anything. */
const STORAGE_PAUSE_MS = 60_000;

/** A clock that was a day off is set right, and no timer hears of it: what waits is looked at again. */
const LONGEST_SLEEP_MS = 60_000;

/** Housekeeping of a poste that sends nothing for weeks. */
const IDLE_EVERY_MS = 3_600_000;

/** Claim, send, confirm, settle. One at a time; one stuck ticket never blocks the next. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { clock, log, onIdle, behind = [] } = options;
  let stopped = true;
  const lanes = [ticketLane(options), ...behind];
  const delivery = createDelivery(options, lanes, () => stopped);
  const rounds = createRounds(delivery.all, planNextRound);
  const timer = createFleetTimer(options, rounds.ask);

  function planNextRound(): void {
    timer.cancel();
    if (stopped) return;
    void storageAllowing(log, onIdle);
    void storageAllowing(log, () => {
      const now = clock.now();
      const at = delivery.nextAt(now);
      timer.set(at === null ? IDLE_EVERY_MS : Math.min(at - now, LONGEST_SLEEP_MS));
    });
  }

  return {
    start: () => {
      stopped = false;
      rounds.ask();
    },
    wake: rounds.ask,
    hasten: (key) => {
      delivery.endPause();
      void storageAllowing(log, () => lanes.forEach((lane) => lane.hasten(clock.now(), key)));
      rounds.ask();
    },
    stop: () => {
      stopped = true;
      timer.cancel();
      return rounds.rest();
    },
  };
}

function ticketLane(options: OutboxOptions): Lane {
  const { store } = options;
  return {
    ...store,
    claimNext: (now) => {
      const ticket = store.claimNext(now);
      if (ticket === undefined) return undefined;
      return {
        ticketKey: ticket.key,
        attempt: async () => {
          const { settlement, pauseUntil } = await attemptDelivery(ticket, options);
          return { pauseUntil, settle: (at) => store.settle(ticket.key, settlement, at) };
        },
      };
    },
  };
}

function firstOf(lanes: readonly Lane[], now: number): Job | undefined {
  for (const lane of lanes) {
    const job = lane.claimNext(now);
    if (job !== undefined) return job;
  }
  return undefined;
}

function createDelivery(options: OutboxOptions, lanes: readonly Lane[], isStopped: () => boolean) {
  const { clock, log, onMoved } = options;
  let pausedUntil = 0;
  /** Something may stand as "sending" that nobody sends: after a crash, or when our disk refused. */
  let interrupted = true;

  /** A pause from before the clock was turned back would last for as long as it was turned. */
  const pauseEnd = (now: number) => (pausedUntil > now + LONGEST_WAIT_MS ? 0 : pausedUntil);

  /** False when nothing is due. */
  async function next(): Promise<boolean> {
    const now = clock.now();
    if (isStopped() || now < pauseEnd(now)) return false;
    const job = firstOf(lanes, now);
    if (job === undefined) return false;
    if (job.ticketKey !== null) onMoved(job.ticketKey);
    const { pauseUntil, settle } = await job.attempt();
    pausedUntil = Math.max(pauseEnd(clock.now()), pauseUntil);
    settle(clock.now());
    if (job.ticketKey !== null) onMoved(job.ticketKey);
    return true;
  }

  return {
    all: async (): Promise<void> => {
      if (isStopped()) return;
      interrupted = !(await storageAllowing(log, async () => {
        if (interrupted) lanes.forEach((lane) => lane.requeueInterrupted(clock.now()));
        while (await next());
      }));
    },
    nextAt: (now: number): number | null => {
      if (interrupted) return now + STORAGE_PAUSE_MS;
      const planned = lanes.map((lane) => lane.earliestAttempt(now)).filter((at) => at !== null);
      return planned.length === 0 ? null : Math.max(Math.min(...planned), pauseEnd(now));
    },
    endPause: () => (pausedUntil = 0),
  };
}

/** False, and logged, when the poste's own disk refused: it is asked again later, no reason to end. */
async function storageAllowing(log: Log, work: () => void | Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (thrown) {
    log.error('outbox', thrown);
    return false;
  }
}

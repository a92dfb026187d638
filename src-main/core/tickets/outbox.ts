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

/** Claim, send, confirm, settle. One ticket at a time; one stuck ticket never blocks the next. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, clock, log, onIdle } = options;
  let stopped = true;
  const delivery = createDelivery(options, () => stopped);
  const rounds = createRounds(delivery.all, planNextRound);
  const timer = createFleetTimer(options, rounds.ask);

  function planNextRound(): void {
    timer.cancel();
    if (stopped) return;
    void storageAllowing(log, onIdle);
    void storageAllowing(log, () => {
      const now = clock.now();
      const at = delivery.nextAt(now);
      if (at !== null) timer.set(at - now);
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
      void storageAllowing(log, () => store.hasten(clock.now(), key));
      rounds.ask();
    },
    stop: () => {
      stopped = true;
      timer.cancel();
      return rounds.rest();
    },
  };
}

function createDelivery(options: OutboxOptions, isStopped: () => boolean) {
  const { store, clock, log, onMoved } = options;
  let pausedUntil = 0;
  /** A ticket may stand as "sending" that nobody sends: after a crash, or when our disk refused. */
  let interrupted = true;

  /** A pause from before the clock was turned back would last for as long as it was turned. */
  const pauseEnd = (now: number) => (pausedUntil > now + LONGEST_WAIT_MS ? 0 : pausedUntil);

  /** False when nothing is due. */
  async function next(): Promise<boolean> {
    const now = clock.now();
    if (isStopped() || now < pauseEnd(now)) return false;
    const ticket = store.claimNext(now);
    if (ticket === undefined) return false;
    onMoved(ticket.key);
    const { settlement, pauseUntil } = await attemptDelivery(ticket, options);
    pausedUntil = Math.max(pauseEnd(clock.now()), pauseUntil);
    store.settle(ticket.key, settlement, clock.now());
    onMoved(ticket.key);
    return true;
  }

  return {
    all: async (): Promise<void> => {
      if (isStopped()) return;
      interrupted = !(await storageAllowing(log, async () => {
        if (interrupted) store.requeueInterrupted(clock.now());
        while (await next());
      }));
    },
    nextAt: (now: number): number | null => {
      if (interrupted) return now + STORAGE_PAUSE_MS;
      const earliest = store.earliestAttempt(now);
      return earliest === null ? null : Math.max(earliest, pauseEnd(now));
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

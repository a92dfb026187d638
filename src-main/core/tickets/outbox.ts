import { FLEET_SPREAD_MS, hasOverslept } from '../central-client/fleet-manners.ts';
import { attemptDelivery, type AttemptOptions } from './delivery-attempt.ts';
import { createRounds } from './one-round-at-a-time.ts';
import type { QueueStore } from './queue-store.ts';

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

/** Claim, send, confirm, settle. One ticket at a time; one stuck ticket never blocks the next. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, clock, random, onMoved, onIdle } = options;
  let stopped = true;
  let pausedUntil = 0;
  /** This poste's turn after a sleep; a person who comes first takes it away. */
  let turnAt = 0;
  let cancelTimer: () => void = () => undefined;
  const rounds = createRounds(async () => {
    while (await deliverNext());
  }, planNextRound);

  /** False when nothing is due. */
  async function deliverNext(): Promise<boolean> {
    if (stopped || clock.now() < Math.max(pausedUntil, turnAt)) return false;
    const ticket = store.claimNext(clock.now());
    if (ticket === undefined) return false;
    onMoved(ticket.key);
    const { settlement, pauseUntil } = await attemptDelivery(ticket, options);
    pausedUntil = Math.max(pausedUntil, pauseUntil);
    store.settle(ticket.key, settlement, clock.now());
    onMoved(ticket.key);
    return true;
  }

  function planNextRound(): void {
    cancelTimer();
    if (stopped) return;
    onIdle();
    const earliest = store.earliestAttempt();
    if (earliest === null) return;
    const dueAt = Math.max(earliest, pausedUntil, turnAt);
    cancelTimer = clock.after(dueAt - clock.now(), () => {
      if (hasOverslept(dueAt, clock.now())) turnAt = clock.now() + random() * FLEET_SPREAD_MS;
      rounds.ask();
    });
  }

  function askAtOnce(): void {
    turnAt = 0;
    rounds.ask();
  }

  return {
    start: () => {
      stopped = false;
      store.requeueInterrupted(clock.now());
      rounds.ask();
    },
    wake: askAtOnce,
    hasten: (key) => {
      pausedUntil = 0;
      store.hasten(clock.now(), key);
      askAtOnce();
    },
    stop: () => {
      stopped = true;
      cancelTimer();
      return rounds.rest();
    },
  };
}

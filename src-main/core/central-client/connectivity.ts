import type { CentralState } from '#shared/contract.ts';
import type { ErrorCode, Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Clock, PowerEvents, Random } from '../ports.ts';
import { FLEET_SPREAD_MS, hasOverslept } from './fleet-manners.ts';

export interface Connectivity {
  state(): Pick<CentralState, 'reach' | 'fault' | 'checkedAt'>;
  /** Milliseconds since the first of the failures that last until now; 0 while it answers. */
  awayForMs(): number;
  /** Somebody here wants to know; callers who come while a request is under way share its answer. */
  check(): Promise<void>;
  /** A delivery tells as much as a health request, and puts the next one off. */
  heard(outcome: Result<unknown, Fault>): void;
  start(): void;
  stop(): void;
}

export interface ConnectivityOptions {
  readonly health: () => Promise<Result<unknown, Fault>>;
  readonly power: PowerEvents;
  readonly clock: Clock;
  readonly random: Random;
  /**
   * After each health request. `cameBack` when what waits may leave at once: the central answers
   * again, and it was this poste that had gone, or its agent that asks. A return that a timer or a
   * wake has met is everybody's at once, and is not told: each ticket keeps its own moment.
   */
  readonly onChange: (cameBack: boolean) => void;
}

/** What waits asks for itself, at least every five minutes; this is for a poste with nothing to send. */
const CHECK_EVERY_MS = 900_000;
/** A floor whose switch restarts, a floor that unlocks after the same call. */
const OWN_SPREAD_MS = 5_000;

/** Failures of the way to the central or of the central itself; others are about one ticket. */
const UNREACHABLE: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'name-not-resolved',
  'connection-refused',
  'certificate-refused',
  'timeout',
  'captive-portal',
  'central-failed',
]);

/**
 * Whether the central answers, from our own requests only: the system's "online" is true behind a
 * captive portal and on a VPN adapter, so its events merely make us ask.
 */
export function createConnectivity(options: ConnectivityOptions): Connectivity {
  const { clock, random, onChange } = options;
  let state: ReturnType<Connectivity['state']> = { reach: 'unknown', fault: null, checkedAt: null };
  let awaySince: number | undefined;
  let asking: Promise<void> | undefined;
  let isWanted = false;
  let returnIsTold = false;
  let running = false;
  let cancelTimer: () => void = () => undefined;
  let unsubscribe: () => void = () => undefined;

  const ask = () => (asking ??= request().finally(() => (asking = undefined)));
  const check = () => {
    isWanted = true;
    return ask();
  };

  async function request(): Promise<void> {
    const outcome = await options.health();
    note(outcome);
    const cameBack = outcome.ok && isWanted && !returnIsTold;
    returnIsTold ||= cameBack;
    isWanted = false;
    onChange(cameBack);
  }

  function note(outcome: Result<unknown, Fault>): void {
    if (!outcome.ok) returnIsTold = false;
    awaySince = outcome.ok ? undefined : (awaySince ?? clock.now());
    state = {
      reach: outcome.ok ? 'reachable' : 'unreachable',
      fault: outcome.ok ? null : outcome.error,
      checkedAt: new Date(clock.now()).toISOString(),
    };
  }

  function after(delayMs: number, task: () => void): void {
    cancelTimer();
    if (!running) return;
    const dueAt = clock.now() + delayMs;
    cancelTimer = clock.after(delayMs, () => {
      if (hasOverslept(dueAt, clock.now())) return takeTurn();
      task();
      askLater();
    });
  }

  const askLater = () => after(CHECK_EVERY_MS * (0.5 + random()), () => void ask());
  const takeTurn = () => after(random() * FLEET_SPREAD_MS, () => void ask());
  const checkSoon = () => after(random() * OWN_SPREAD_MS, () => void check());

  return {
    state: () => state,
    awayForMs: () => (awaySince === undefined ? 0 : clock.now() - awaySince),
    check,
    heard: (outcome) => {
      if (outcome.ok || UNREACHABLE.has(outcome.error.code)) note(outcome);
      askLater();
    },
    start: () => {
      running = true;
      unsubscribe = options.power.subscribe((event) => {
        if (event === 'resume') takeTurn();
        else if (event !== 'suspend') checkSoon();
      });
      after(0, () => void check());
    },
    stop: () => {
      running = false;
      cancelTimer();
      unsubscribe();
    },
  };
}

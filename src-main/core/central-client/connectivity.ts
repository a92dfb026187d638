import type { CentralState } from '#shared/contract.ts';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Clock, PowerEvents, Random } from '../ports.ts';

export interface Connectivity {
  state(): Pick<CentralState, 'reach' | 'fault' | 'checkedAt'>;
  /** Asks now; callers who come while one is under way share its answer. */
  check(): Promise<void>;
  start(): void;
  stop(): void;
}

export interface ConnectivityOptions {
  readonly health: () => Promise<Result<unknown, Fault>>;
  readonly power: PowerEvents;
  readonly clock: Clock;
  readonly random: Random;
  readonly onChange: (cameBack: boolean) => void;
}

/** Often enough to notice a return nobody announced, rare enough for five thousand postes. */
const CHECK_EVERY_MS = 60_000;
/** A whole floor wakes at eight: spread its first requests. */
const WAKE_SPREAD_MS = 5_000;

/**
 * Whether the central answers, from our own request only: the system's "online" is true behind a
 * captive portal and on a VPN adapter, so its events merely make us ask.
 */
export function createConnectivity(options: ConnectivityOptions): Connectivity {
  const { clock, random, onChange } = options;
  let state: ReturnType<Connectivity['state']> = { reach: 'unknown', fault: null, checkedAt: null };
  let asking: Promise<void> | undefined;
  let cancelTimer: () => void = () => undefined;
  let unsubscribe: () => void = () => undefined;

  const check = () => (asking ??= ask().finally(() => (asking = undefined)));

  async function ask(): Promise<void> {
    const outcome = await options.health();
    const before = state.reach;
    state = {
      reach: outcome.ok ? 'reachable' : 'unreachable',
      fault: outcome.ok ? null : outcome.error,
      checkedAt: new Date(clock.now()).toISOString(),
    };
    onChange(outcome.ok && before !== 'reachable');
  }

  function checkAfter(delayMs: number): void {
    cancelTimer();
    cancelTimer = clock.after(delayMs, () => {
      void check();
      checkAfter(CHECK_EVERY_MS * (0.75 + random() / 2));
    });
  }

  return {
    state: () => state,
    check,
    start: () => {
      unsubscribe = options.power.subscribe((event) => {
        if (event !== 'suspend') checkAfter(random() * WAKE_SPREAD_MS);
      });
      checkAfter(0);
    },
    stop: () => {
      cancelTimer();
      unsubscribe();
    },
  };
}

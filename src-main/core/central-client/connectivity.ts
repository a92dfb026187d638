import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Clock, PowerEvents, Random } from '../ports.ts';
import { createCentralReach, tellsOfTheWay, type CentralReach } from './central-reach.ts';
import { createFleetTimer } from './fleet-manners.ts';

export interface Connectivity extends Pick<CentralReach, 'state' | 'awayForMs'> {
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

/**
 * Whether the central answers, from our own requests only: the system's "online" is true behind a
 * captive portal and on a VPN adapter, so its events merely make us ask.
 */
export function createConnectivity(options: ConnectivityOptions): Connectivity {
  const { random, onChange } = options;
  const reach = createCentralReach(options.clock);
  const turn = createFleetTimer(options, () => void ask());
  // Apart from the turn: a delivery that fails meanwhile must not put this off.
  const soon = createFleetTimer(options, () => void check());
  let asking: Promise<void> | undefined;
  const nextTurn = createTurns(options);
  let isWanted = false;
  let running = false;
  let unsubscribe: () => void = () => undefined;

  const ask = () => (asking ??= request().finally(() => (asking = undefined)));
  const check = () => {
    isWanted = true;
    return ask();
  };

  async function request(): Promise<void> {
    nextTurn.asked();
    reach.note(await options.health());
    const cameBack = isWanted && reach.tellReturn();
    isWanted = false;
    askLater();
    onChange(cameBack);
  }

  function askLater(): void {
    if (running) turn.set(nextTurn.delayMs());
  }

  return {
    state: reach.state,
    awayForMs: reach.awayForMs,
    check,
    heard: (outcome) => {
      if (outcome.ok || tellsOfTheWay(outcome.error)) reach.note(outcome);
      askLater();
    },
    start: () => {
      running = true;
      unsubscribe = options.power.subscribe((event) => {
        if (event === 'resume') turn.setWithinSpread();
        else if (event !== 'suspend') soon.set(random() * OWN_SPREAD_MS);
      });
      void check();
    },
    stop: () => {
      running = false;
      turn.cancel();
      soon.cancel();
      unsubscribe();
    },
  };
}

/**
 * When to ask next: put off by each delivery, which tells as much, but not for ever, for the news of the
 * central are read after a health request only. Each poste draws its own moments.
 */
function createTurns({ clock, random }: Pick<ConnectivityOptions, 'clock' | 'random'>) {
  const draw = () => CHECK_EVERY_MS * (0.5 + random());
  let askBy = -Infinity;
  return {
    asked: (): void => {
      askBy = clock.now() + 2 * draw();
    },
    delayMs: (): number => {
      const now = clock.now();
      // Slept over, as the whole floor may have.
      if (askBy <= now) askBy = now + draw();
      return Math.min(draw(), askBy - now);
    },
  };
}

import { createFleetTimer } from './central-client/fleet-manners.ts';
import type { Clock, Log, Random, Restart } from './ports.ts';

export interface RestartReason {
  readonly why: string;
  /** Whether a start would find the poste otherwise than this run did; asked anew before each restart. */
  readonly isDue: () => boolean;
}

export interface RestartWhenUnseenOptions {
  readonly host: Restart;
  readonly reasons: readonly RestartReason[];
  /** How often the reasons are looked at, in milliseconds. */
  readonly lookEveryMs: () => number;
  /** Nothing stands in the form that a restart would take away. */
  readonly isFormEmpty: () => boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** A reason that a start does not mend must not restart the program all the time. */
const FIRST_LOOK_MS = 300_000;
const LOOK_AGAIN_MS = 60_000;

/**
 * What is only read at the start is in force for weeks on a poste that stays on. The program begins anew
 * by itself, once nobody has seen it and nothing has stood in the form for a minute.
 */
export function createRestartWhenUnseen(options: RestartWhenUnseenOptions) {
  const { host, reasons, lookEveryMs, isFormEmpty, clock, random, log } = options;
  let wasUnseen = false;
  // A floor that is given a policy at once does not come back at once.
  const timer = createFleetTimer({ clock, random }, look);

  function look(): void {
    const due = reasons.find(({ isDue }) => isDue());
    const isUnseen = due !== undefined && !host.isSeen() && isFormEmpty();
    if (isUnseen && wasUnseen) {
      log.info('restart', { why: due.why });
      host.begin();
      return;
    }
    wasUnseen = isUnseen;
    timer.set(due === undefined ? lookEveryMs() : LOOK_AGAIN_MS);
  }

  return {
    start: (): void => timer.set(FIRST_LOOK_MS + random() * LOOK_AGAIN_MS),
    stop: (): void => timer.cancel(),
  };
}

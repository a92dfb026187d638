import type { Clock } from './ports.ts';

/** A browser that starts cold takes a second; beyond this nobody waits for a window that does not come. */
const LONGEST_WAIT_MS = 2_000;

export interface WindowFirst {
  /** Runs the work once one can write in the window that is coming, or none has come in two seconds. */
  run(work: () => void): void;
  /** The window says that one can write in it. */
  usable(): void;
  /** The program ends: what still waits is not begun. */
  end(): void;
}

/**
 * Facts, programs and requests that start beside the window make it late, by half on two cores: they
 * wait until it is there.
 */
export function createWindowFirst(clock: Clock): WindowFirst {
  let waiting: (() => void)[] = [];
  let cancel: () => void = () => undefined;

  const begin = (): void => {
    cancel();
    const begun = waiting;
    waiting = [];
    for (const work of begun) work();
  };

  return {
    run: (work) => {
      if (waiting.length === 0) cancel = clock.after(LONGEST_WAIT_MS, begin);
      waiting.push(work);
    },
    usable: begin,
    end: () => {
      cancel();
      waiting = [];
    },
  };
}

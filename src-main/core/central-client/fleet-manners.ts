import type { Clock, Random } from '../ports.ts';

/**
 * What five thousand postes owe the one central they share: `docs/adr/0005-fleet-manners.md` gives
 * the arithmetic, `npm run simulate` the proof.
 */

/** What all postes would do at the same moment, each does at a moment of its own within this time. */
export const FLEET_SPREAD_MS = 600_000;

/** A timer this late has slept with its machine, and so have those of every poste of the floor. */
const LATE_MS = 30_000;

/** One timer for work that nobody here has asked for. */
export interface FleetTimer {
  /** Replaces what was set before. */
  set(delayMs: number): void;
  /** For what every poste meets at once, a wake above all: a moment of our own in the spread. */
  setWithinSpread(): void;
  cancel(): void;
}

/** After a sleep it does not run at once, as on Windows it would: it takes a moment of its own. */
export function createFleetTimer(
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  task: () => void,
): FleetTimer {
  let cancel: () => void = () => undefined;

  function set(delayMs: number): void {
    cancel();
    const dueAt = clock.now() + Math.max(0, delayMs);
    cancel = clock.after(delayMs, () => {
      if (clock.now() - dueAt > LATE_MS) setWithinSpread();
      else task();
    });
  }

  const setWithinSpread = () => set(random() * FLEET_SPREAD_MS);

  return { set, setWithinSpread, cancel: () => cancel() };
}

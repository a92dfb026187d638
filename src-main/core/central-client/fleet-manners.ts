/**
 * What five thousand postes owe the one central they share: `docs/adr/0005-fleet-manners.md` gives
 * the arithmetic, `npm run simulate` the proof.
 */

/** What all postes would do at the same moment, each does at a moment of its own within this time. */
export const FLEET_SPREAD_MS = 600_000;

const LATE_MS = 30_000;

/** A timer this late has slept with its machine, and so have those of every other poste of the floor. */
export function hasOverslept(dueAt: number, now: number): boolean {
  return now - dueAt > LATE_MS;
}

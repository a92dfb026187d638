/** By this a central of a release before 2026-11-29 knows when a claim is over; the others renew theirs. */
export const LENT_FOR_MS = 900_000;

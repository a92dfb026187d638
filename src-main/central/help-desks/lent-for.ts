/** Longer than an attempt lasts (some ten requests of a minute at most): so long no other central takes it up. */
export const LENT_FOR_MS = 900_000;

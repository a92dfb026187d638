const MINUTE_MS = 60_000;

/** Every figure of the rule in `judge.ts`; `npm run floor` measures what they are worth. */
export interface Thresholds {
  /** How close together the tickets come. */
  readonly windowMs: number;
  /** Distinct postes, at least. */
  readonly leastPostes: number;
  /** The same where neither a finding nor an application says what is wrong. */
  readonly leastPostesUntold: number;
  /** The most likely a chance gathering may be. */
  readonly chance: number;
  readonly historyDays: number;
  /** Habits are those of this time of day, give or take. */
  readonly bandMs: number;
  /** What is supposed before there is a history, in tickets per window, and how many windows it weighs. */
  readonly supposed: { readonly perWindow: number; readonly windows: number };
  /** Over how long the load of the day is measured, what it weighs beforehand, and how far it may count. */
  readonly load: { readonly overMs: number; readonly tickets: number; readonly most: number };
  /** These are requests and remarks: however many, nothing is broken. */
  readonly never: readonly string[];
  /** A proposal nobody decided on is out of date after this. */
  readonly openForMs: number;
  /** A dismissed one is not raised again for so long. */
  readonly quietMs: number;
  /** Late tickets about what has just ended. */
  readonly quietAfterEndMs: number;
}

export const THRESHOLDS: Thresholds = {
  windowMs: 15 * MINUTE_MS,
  leastPostes: 4,
  leastPostesUntold: 6,
  chance: 2e-5,
  historyDays: 14,
  bandMs: 90 * MINUTE_MS,
  supposed: { perWindow: 0.6, windows: 36 },
  load: { overMs: 60 * MINUTE_MS, tickets: 4, most: 2.5 },
  never: ['suggestion', 'dsi-log', 'bytel-nouvelle-application'],
  openForMs: 8 * 60 * MINUTE_MS,
  quietMs: 4 * 60 * MINUTE_MS,
  quietAfterEndMs: 30 * MINUTE_MS,
};

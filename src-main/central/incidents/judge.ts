import type { Signature } from './signature.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';

/** One ticket, as far as it matters here. */
export interface Sighting {
  readonly poste: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Circumstances {
  readonly signature: Signature;
  readonly nowMs: number;
  /** Tickets of this signature over the days of history, today included; those of known incidents left out. */
  readonly own: readonly Sighting[];
  /** When every other ticket of these days came, likewise. */
  readonly others: readonly number[];
}

export interface Verdict {
  /** When the first ticket of the gathering came, in milliseconds since 1970. */
  readonly since: number;
  readonly postes: number;
  /** Tickets of this signature that such a quarter of an hour usually brings. */
  readonly usual: number;
}

const DAY_MS = 86_400_000;

/**
 * Whether tickets of one signature look like an outage. The rule, whole:
 *
 * 1. In the last `windowMs`, tickets with this category, first finding and application have come from at
 *    least `leastPostes` distinct postes (`leastPostesUntold` when there is neither finding nor
 *    application). Five tickets of one poste are one poste. Categories of `never` are never proposed.
 * 2. `usual` is how many such tickets a window brings at this time of day: those of the past
 *    `historyDays`, within `bandMs` of now on the clock, per window of the days on which anything came at
 *    that hour. What is `supposed` is added as if it had been seen, so a young central is slow to
 *    propose and an old one knows its habits. On a day on which everything else comes more often than
 *    usual, `usual` grows with it, at most `load.most` times.
 * 3. It is an outage when chance alone (Poisson, mean `usual`) would gather that many with a probability
 *    of `chance` at most.
 *
 * Pure: the same circumstances always get the same verdict; null when nothing is to be said.
 */
export function judge(of: Circumstances, thresholds: Thresholds = THRESHOLDS): Verdict | null {
  const { signature, nowMs, own } = of;
  if (thresholds.never.includes(signature.categoryId)) return null;
  const gathered = own.filter(({ at }) => at > nowMs - thresholds.windowMs && at <= nowMs);
  const postes = new Set(gathered.map(({ poste }) => poste)).size;
  if (postes < leastPostes(signature, thresholds)) return null;
  const usual = usualPerWindow(of, thresholds);
  if (tailOf(usual, postes) > thresholds.chance) return null;
  return { since: Math.min(...gathered.map(({ at }) => at)), postes, usual };
}

export function leastPostes(signature: Signature, thresholds: Thresholds = THRESHOLDS): number {
  const isTold = signature.finding !== '' || signature.application !== '';
  return isTold ? thresholds.leastPostes : thresholds.leastPostesUntold;
}

function usualPerWindow({ nowMs, own, others }: Circumstances, thresholds: Thresholds): number {
  const { historyDays, bandMs, windowMs, supposed } = thresholds;
  const ofOwn = own.map(({ at }) => at);
  const days = Array.from({ length: historyDays }, (_, index) => nowMs - (index + 1) * DAY_MS);
  const inBand = (moments: readonly number[], middle: number) =>
    countBetween(moments, middle - bandMs, middle + bandMs);
  const worked = days.filter((day) => inBand(ofOwn, day) + inBand(others, day) > 0);
  const seen = worked.reduce((sum, day) => sum + inBand(ofOwn, day), 0);
  const windows = worked.length * ((2 * bandMs) / windowMs);
  const mean = (seen + supposed.perWindow * supposed.windows) / (windows + supposed.windows);
  return mean * loadOf(nowMs, others, worked, thresholds);
}

/** How much busier than usual this day is at this hour, this signature apart; never less than 1. */
function loadOf(
  nowMs: number,
  others: readonly number[],
  worked: readonly number[],
  { load }: Thresholds,
): number {
  if (worked.length === 0) return 1;
  const until = (moment: number) => countBetween(others, moment - load.overMs, moment);
  const usual = worked.reduce((sum, day) => sum + until(day), 0) / worked.length;
  const times = (until(nowMs) + load.tickets) / (usual + load.tickets);
  return Math.min(load.most, Math.max(1, times));
}

function countBetween(moments: readonly number[], from: number, to: number): number {
  return moments.reduce((count, at) => (at > from && at <= to ? count + 1 : count), 0);
}

/** The probability of `least` or more when `mean` are expected. */
export function tailOf(mean: number, least: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let count = 0; count < least; count += 1) {
    below += term;
    term *= mean / (count + 1);
  }
  // Below this, subtracting from 1 leaves rounding errors: the first term left out is then nearly all.
  return below > 1 - 1e-9 ? term * (1 + mean / (least + 1)) : 1 - below;
}

import type { Random } from '#core/ports.ts';
import { any, pick } from './chance.ts';
import { breakOut, OUTAGE_KINDS, someMoment, type Outage } from './outages.ts';

export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** More than twice the tickets of an ordinary day. */
  readonly isHeavy: boolean;
  readonly outages: (midnight: number, random: Random) => readonly Outage[];
}

const MINUTE_MS = 60_000;

const one: Scenario['outages'] = (midnight, random) => [
  breakOut(0, pick(OUTAGE_KINDS, random), someMoment(midnight, random), random),
];

/** Two different ones, the second within ten minutes of the first. */
const two: Scenario['outages'] = (midnight, random) => {
  const first = pick(OUTAGE_KINDS, random);
  const second = any(
    OUTAGE_KINDS.filter((kind) => kind !== first),
    random,
  );
  const at = someMoment(midnight, random);
  const later = at + random() * 10 * MINUTE_MS;
  return [breakOut(0, first, at, random), breakOut(1, second, later, random)];
};

export const SCENARIOS: readonly Scenario[] = [
  { name: 'outage', title: 'An ordinary day, one outage', isHeavy: false, outages: one },
  { name: 'two', title: 'Two outages at once', isHeavy: false, outages: two },
  { name: 'monday', title: 'A heavy Monday, one outage', isHeavy: true, outages: one },
  { name: 'quiet', title: 'An ordinary day, no outage', isHeavy: false, outages: () => [] },
  { name: 'quiet-monday', title: 'A heavy Monday, no outage', isHeavy: true, outages: () => [] },
];

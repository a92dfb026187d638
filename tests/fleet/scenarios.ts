import type { Random } from '#core/ports.ts';
import type { Condition } from './central-model.ts';

const MINUTE_MS = 60_000;
const WELL: Condition = { kind: 'well', slowness: 1 };

/** Milliseconds since 1970 of an hour of the simulated day. */
function at(hour: number, minute = 0): number {
  return Date.parse('2026-11-24T00:00:00Z') + (hour * 60 + minute) * MINUTE_MS;
}

/** One bad morning. All instants are milliseconds since 1970. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** Postes start at a moment of their own within the half hour after this. */
  readonly begins: number;
  /** When the central is, or the postes are, back: peaks are counted and drains timed from here. */
  readonly recovers: number;
  readonly ends: number;
  readonly plotFrom: number;
  readonly condition: (now: number) => Condition;
  /** When this poste's agent presses Send. */
  readonly sendsAt: (random: Random) => number;
  /** The night of this poste, where there is one. */
  readonly sleeps?: (random: Random) => { readonly from: number; readonly to: number };
}

const between = (from: number, to: number, random: Random) => from + random() * (to - from);

function faulty(from: number, to: number, condition: Condition): Scenario['condition'] {
  return (now) => (now >= from && now < to ? condition : WELL);
}

const outage: Scenario = {
  name: 'outage',
  title: 'Outage of 30 minutes at 10:00',
  begins: at(9, 20),
  recovers: at(10, 30),
  ends: at(11),
  plotFrom: at(9, 50),
  condition: faulty(at(10), at(10, 30), { kind: 'gone', slowness: 1 }),
  sendsAt: (random) => between(at(10), at(10, 30), random),
};

/** The tickets were filed the evening before, while the central was down for maintenance. */
const evening = {
  begins: at(17 - 24),
  recovers: at(8),
  ends: at(9),
  plotFrom: at(7, 55),
  condition: faulty(at(17 - 24, 45), at(19 - 24), { kind: 'gone', slowness: 1 }),
  sendsAt: (random: Random) => between(at(17 - 24, 46), at(17 - 24, 58), random),
};

const waking: Scenario = {
  ...evening,
  name: 'waking',
  title: 'Everyone wakes at 8:00, in the same second',
  sleeps: (random) => ({ from: at(18 - 24), to: between(at(8), at(8) + 1_000, random) }),
};

const failing: Scenario = {
  name: 'failing',
  title: 'The central answers 500 for ten minutes',
  begins: at(9, 20),
  recovers: at(10, 10),
  ends: at(10, 40),
  plotFrom: at(9, 50),
  condition: faulty(at(10), at(10, 10), { kind: 'failing', slowness: 1 }),
  sendsAt: (random) => between(at(10), at(10, 10), random),
};

const slow: Scenario = {
  name: 'slow',
  title: 'The central is ten times slower for half an hour',
  begins: at(9, 20),
  recovers: at(10),
  ends: at(11),
  plotFrom: at(9, 50),
  condition: faulty(at(10), at(10, 30), { kind: 'well', slowness: 10 }),
  sendsAt: (random) => between(at(10), at(10, 30), random),
};

export const SCENARIOS: readonly Scenario[] = [outage, waking, failing, slow];

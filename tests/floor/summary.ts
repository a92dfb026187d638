import { quantile } from '#tests/fleet/table.ts';
import type { Scenario } from './scenarios.ts';
import { simulateDay, type DayOutcome } from './simulate-day.ts';

/** Many days of one scenario, added up. Shares from 0 to 1, durations in milliseconds. */
export interface Summary {
  readonly title: string;
  readonly days: number;
  readonly outages: number;
  readonly without: number;
  readonly tickets: number;
  readonly saved: number;
  readonly toProposal: readonly [p50: number, p95: number];
  readonly toBanner: readonly [p50: number, p95: number];
  /** Outages that were never proposed. */
  readonly missed: number;
  readonly falseProposalsADay: number;
  readonly attributed: number;
  readonly falseMerges: number;
}

export async function summarise(
  scenario: Scenario,
  days: number,
  firstSeed: number,
): Promise<Summary> {
  const outcomes: DayOutcome[] = [];
  for (let day = 0; day < days; day += 1) {
    outcomes.push(await simulateDay(scenario, firstSeed + day));
  }
  const sum = (of: (outcome: DayOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const bounds = (of: (outcome: DayOutcome) => readonly number[]) => {
    const all = outcomes.flatMap(of);
    return [quantile(all, 0.5), quantile(all, 0.95)] as const;
  };
  const [outages, without, tickets] = [
    sum((day) => day.outages),
    sum((day) => day.without),
    sum((day) => day.tickets),
  ];
  return {
    ...{ title: scenario.title, days, outages, without, tickets },
    saved: 1 - tickets / without,
    toProposal: bounds((day) => day.toProposal),
    toBanner: bounds((day) => day.toBanner),
    missed: outages - sum((day) => day.toProposal.length),
    falseProposalsADay: sum((day) => day.falseProposals) / days,
    attributed: sum((day) => day.attached + day.presses),
    falseMerges: sum((day) => day.falseMerges),
  };
}

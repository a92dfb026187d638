import { z } from 'zod';
import { FAULTS, type FaultName } from '../schedule/faults.ts';
import { EMPTY_HOP, HopCounts } from '../schedule/drain-hop.ts';
import type { HopFault } from '../schedule/hop-faults.ts';
import type { SeedReport } from '../schedule/run-seed.ts';

/** What many seeds came to; a file of it lets a long run go on where it was left. */
export const Tally = z.object({
  seeds: z.array(z.number().int()),
  sends: z.number().int(),
  confirmed: z.number().int(),
  strikes: z.record(z.string(), z.number().int()),
  hop: HopCounts.default(EMPTY_HOP),
  failed: z.array(z.object({ seed: z.number().int(), broken: z.array(z.string()) })),
});
export type Tally = z.infer<typeof Tally>;

export const EMPTY_TALLY: Tally = {
  ...{ seeds: [], sends: 0, confirmed: 0, strikes: {}, failed: [] },
  hop: EMPTY_HOP,
};

export function withReport(tally: Tally, report: SeedReport): Tally {
  const { seed, sends, confirmed, broken } = report;
  const strikes = { ...tally.strikes };
  for (const [name, times] of Object.entries(report.strikes)) {
    strikes[name] = (strikes[name] ?? 0) + times;
  }
  return {
    seeds: [...tally.seeds, seed],
    strikes,
    hop: report.hop === undefined ? tally.hop : added(tally.hop, report.hop),
    sends: tally.sends + sends,
    confirmed: tally.confirmed + confirmed,
    failed: broken.length === 0 ? tally.failed : [...tally.failed, { seed, broken: [...broken] }],
  };
}

function added(one: HopCounts, other: HopCounts): HopCounts {
  const names = Object.keys(one) as (keyof HopCounts)[];
  return names.reduce((sum, name) => ({ ...sum, [name]: one[name] + other[name] }), EMPTY_HOP);
}

type AnyFault = FaultName | HopFault;

/** The faults that struck nowhere: a run that has any proves nothing about them. */
export const neverStruck = ({ strikes }: Tally, faults: readonly AnyFault[] = FAULTS): AnyFault[] =>
  faults.filter((name) => strikes[name] === undefined);

export function formatTally(tally: Tally, faults: readonly AnyFault[] = FAULTS): string {
  const width = Math.max(...faults.map(({ length }) => length));
  const { seeds, sends, confirmed, failed, strikes, hop } = tally;
  return [
    `${seeds.length} runs, ${sends} sends, ${confirmed} confirmed, ${failed.length} runs broke a promise`,
    ...(hop.tickets === 0 ? [] : [formatHop(hop)]),
    ...faults.map((name) => `  ${name.padEnd(width)} ${strikes[name] ?? 0}`),
    ...failed.map(({ seed, broken }) => `seed ${seed}:\n  ${broken.join('\n  ')}`),
  ].join('\n');
}

function formatHop({ tickets, replies, answers, forPersons }: HopCounts): string {
  return `${tickets} tickets and ${replies} replies at the central, ${answers} answers of the help desk; ${forPersons} for a person to look at`;
}

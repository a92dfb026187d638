import { runSeed, type RunKind, type SeedReport } from '../schedule/run-seed.ts';

/** Runs the seeds, some at a time, until the list is empty; a run that could not even be judged is a broken promise too. */
export async function runSeeds(
  seeds: number[],
  atOnce: number,
  onReport: (report: SeedReport) => void,
  kind: RunKind = { store: 'sqlite' },
): Promise<void> {
  const worker = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      onReport(await runSeed(seed, kind).catch(notJudged(seed)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const notJudged =
  (seed: number) =>
  (thrown: unknown): SeedReport => ({
    ...{ seed, sends: 0, confirmed: 0, strikes: {} },
    broken: [thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)],
  });

/** What a step proved, counted as the summary line counts it. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface StepOutcome extends Tally {
  /** Shown when something failed or was skipped. */
  readonly details?: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<StepOutcome>;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs the steps in their order, so many at a time, however they end, and prints a line for each that
 * ends. Only steps that share nothing go beside each other.
 */
export async function runSteps(steps: readonly Step[], atOnce = 1): Promise<Tally> {
  const waiting = steps.values();
  const work = async (): Promise<Tally> => {
    let sum = NOTHING;
    for (const step of waiting) sum = sumOf([sum, await runStep(step)]);
    return sum;
  };
  return sumOf(await Promise.all(Array.from({ length: atOnce }, work)));
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const total = (count: (tally: Tally) => number) =>
    tallies.reduce((sum, tally) => sum + count(tally), 0);
  return {
    passed: total(({ passed }) => passed),
    failed: total(({ failed }) => failed),
    skipped: total(({ skipped }) => skipped),
  };
}

export function summaryOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

async function runStep({ name, run }: Step): Promise<StepOutcome> {
  const startedAt = performance.now();
  const outcome = await run().catch((thrown: unknown): StepOutcome => {
    const details = thrown instanceof Error ? thrown.message : String(thrown);
    return { ...NOTHING, failed: 1, details };
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const sign = outcome.failed > 0 ? '✗' : '✓';
  if (outcome.details !== undefined) console.log(outcome.details.trimEnd());
  console.log(`${sign} ${name.padEnd(14)} ${seconds.padStart(6)} s   ${summaryOf(outcome)}`);
  return outcome;
}

type Case = () => number | Promise<number>;

/**
 * Runs every case once per round and keeps the figures it answers, so that whatever else the
 * machine does hits all cases alike. The first rounds warm caches and are not kept.
 */
export async function interleave<Name extends string>(
  rounds: number,
  cases: Readonly<Record<Name, Case>>,
  warmUps = 1,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(cases) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const figure = await cases[name]();
      if (round >= 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

import { expect, onTestFinished, test } from 'vitest';
import { findPostgres, startPostgres } from '#tests/support/postgres-cluster.ts';
import { runSeeds } from './report/run-seeds.ts';
import { EMPTY_TALLY, neverStruck, withReport } from './report/tally.ts';
import { DISK_FAULTS } from './schedule/faults.ts';

/** Twelve in a row meet every fault in turn; chance adds the rest. */
const SEEDS = Array.from({ length: 12 }, (_, at) => 1 + at);

test('whatever strikes, a confirmed ticket is at the central once, or waits on disk', async () => {
  let tally = EMPTY_TALLY;
  await runSeeds([...SEEDS], 3, (report) => {
    tally = withReport(tally, report);
  });
  expect(tally.failed).toEqual([]);
  // Only root can mount the disk that is filled and locked.
  const mayBeLeftOut = process.getuid?.() === 0 ? [] : DISK_FAULTS;
  expect(neverStruck(tally).filter((name) => !mayBeLeftOut.includes(name))).toEqual([]);
});

/** Each kills one central or the other about five times. */
const SHARED_SEEDS = [101, 102];

test.skipIf(findPostgres() === undefined)(
  'whichever of two centrals on one PostgreSQL dies, a ticket is there once (left out without PostgreSQL)',
  async () => {
    const cluster = await startPostgres();
    onTestFinished(() => cluster.stop());
    let tally = EMPTY_TALLY;
    await runSeeds(
      [...SHARED_SEEDS],
      2,
      (report) => {
        tally = withReport(tally, report);
      },
      { store: 'postgres', databases: cluster, centrals: 2 },
    );
    expect(tally.failed).toEqual([]);
    expect(tally.strikes['kill-central']).toBeGreaterThan(SHARED_SEEDS.length);
  },
);

import { expect, onTestFinished, test } from 'vitest';
import { findPostgres, startPostgres } from '#tests/support/postgres-cluster.ts';
import { runSeeds } from './report/run-seeds.ts';
import { EMPTY_TALLY, neverStruck, withReport } from './report/tally.ts';
import { DISK_FAULTS } from './schedule/faults.ts';
import { SIMULATED_KINDS } from './help-desk/kinds.ts';
import { HOP_FAULTS } from './schedule/hop-faults.ts';
import type { SeedReport } from './schedule/run-seed.ts';

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
  expect(
    neverStruck(tally).filter((name) => !(mayBeLeftOut as readonly string[]).includes(name)),
  ).toEqual([]);
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

/** Five faults each in their turn; GLPI alone can suffer all. */
const HOP_SEEDS = { glpi: [1, 2, 3, 4], zammad: [5, 6, 7], osticket: [1] } as const;

test('whatever strikes between central and help desk, a ticket is there once, or waits with its reason', async () => {
  let tally = EMPTY_TALLY;
  const runs = SIMULATED_KINDS.map((helpDesk) => {
    const onReport = (report: SeedReport) => void (tally = withReport(tally, report));
    return runSeeds([...HOP_SEEDS[helpDesk]], 2, onReport, { store: 'sqlite', helpDesk });
  });
  await Promise.all(runs);
  expect(tally.failed).toEqual([]);
  // What a schedule aims at is not always there to be struck: a reply, a second file.
  expect(neverStruck(tally, HOP_FAULTS).length).toBeLessThan(HOP_FAULTS.length / 4);
});

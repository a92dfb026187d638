import { afterAll, describe } from 'vitest';
import type { Bench } from './bench.ts';
import { glpiBench } from './glpi.ts';
import { glpi11Bench } from './glpi11.ts';
import { redmineBench } from './redmine.ts';
import { requestTrackerBench } from './request-tracker.ts';
import { columnName } from './simulated.ts';
import { zammadBench } from './zammad.ts';

type Opener = (env: NodeJS.ProcessEnv) => Bench | undefined | Promise<Bench>;

/** A second server of a kind, or another kind, is one more line here. */
const OPENERS: Readonly<Record<string, Opener>> = {
  'Request Tracker 5': requestTrackerBench,
  'Redmine 5': redmineBench,
  'GLPI 10': glpiBench,
  'GLPI 11': glpi11Bench,
  'Zammad 6': zammadBench,
};

const opened = await Promise.all(
  Object.entries(OPENERS).map(async ([name, open]) => ({ name, bench: await open(process.env) })),
);

/**
 * The same claims over every help desk that runs, or is simulated. The title of a test is the claim,
 * word for word as it stands in `docs/help-desks.md`. `isMeant` leaves out those that have no occasion to keep any.
 */
export function onEveryHelpDesk(
  claims: (bench: Bench) => void,
  isMeant: (bench: Bench) => boolean = () => true,
): void {
  for (const { name, bench } of opened) {
    // Of a server that is not there `run.ts` has said so.
    if (bench === undefined || !isMeant(bench)) continue;
    describe(columnName(name, bench.simulator !== undefined), () => claims(bench));
  }
  afterAll(async () => {
    for (const { bench } of opened) await bench?.simulator?.close();
  });
}

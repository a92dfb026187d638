import { describe, test } from 'vitest';
import type { Bench } from './bench.ts';
import { redmineBench } from './redmine.ts';
import { requestTrackerBench } from './request-tracker.ts';

/** A second server of a kind, or another kind, is one more line here. */
const OPENERS = { 'Request Tracker 5': requestTrackerBench, 'Redmine 5': redmineBench };

/**
 * The same claims over every help desk that runs. The title of a test is the claim, word for word as it
 * stands in `docs/help-desks.md`.
 */
export function onEveryHelpDesk(claims: (bench: Bench) => void): void {
  for (const [name, open] of Object.entries(OPENERS)) {
    const bench = open(process.env);
    describe(name, () => {
      if (bench === undefined) test.skip('no server: see tests/help-desks/run.ts');
      else claims(bench);
    });
  }
}

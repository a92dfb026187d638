import { findCauses } from '#shared/findings/find-causes.ts';
import { FINDING_EXAMPLES } from '#tests/support/finding-examples.ts';
import { reportWith, timelineOf } from '#tests/support/healthy-report.ts';
import type { Family } from '../bench.ts';
import { timed } from '../interleave.ts';
import { atMost } from '../table/row.ts';

/** As many as a round times at once: a single one is too short for the clock. */
const AT_ONCE = 50;

export const findings: Family = {
  name: 'findings',
  how: `One report on which everything is known, dozens of rules fire and the timeline holds its most
    (200 events), from the report to the sorted findings; and, for information, the very first one
    of the process.`,
  measure: async ({ rounds }) => {
    const report = richReport();
    const first = await timed(() => findCauses(report));
    const each: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const all = await timed(() => {
        for (let at = 0; at < AT_ONCE; at += 1) findCauses(report);
      });
      each.push(all / AT_ONCE);
    }
    return [
      { line: 'findings of one rich report', unit: 'ms', figures: each, bar: atMost(5) },
      { line: 'findings, first report of a process', unit: 'ms', figures: [first] },
    ];
  },
};

/** Every example laid over the last one, so that each fact is the worst that was said of it. */
function richReport() {
  const worst = Object.assign({}, ...Object.values(FINDING_EXAMPLES)) as object;
  const changes = Object.values(FINDING_EXAMPLES).flatMap(({ changes: one }) => one?.list ?? []);
  const events = Array.from(
    { length: 200 },
    (_, at) =>
      [at % 2 === 0 ? 'usb-gone' : 'audio-gone', 119 - at / 2, `Device ${at % 7}`] as const,
  );
  return reportWith({
    ...worst,
    changes: { since: '2026-11-22', list: changes.slice(0, 40) },
    timeline: timelineOf(...events),
  });
}

import { SEEDED_FAULTS } from '../../ladder/faults.ts';
import { readUnderFault } from '../../ladder/read-poste.ts';
import { whyNoNamespaces } from '../../ladder/world/namespaces.ts';
import type { Family } from '../bench.ts';
import { atMost, type Row } from '../table/row.ts';

/** One of each kind: told at once, told after a wait, told by an answer, nothing to tell. */
const TIMED = ['healthy', 'cable out', 'wrong gateway', 'DNS dead', 'port silent', 'TLS expired'];
/** A whole network is built for each reading. */
const MOST_ROUNDS = 5;

export const ladder: Family = {
  name: 'ladder',
  how: `How long the connectivity ladder takes to name a fault, by itself, with real faults in network
    namespaces (docs/connectivity-ladder.md has them all). Needs root on Linux.`,
  measure: async ({ rounds }) => {
    const reason = whyNoNamespaces();
    if (reason !== undefined) throw new Error(reason);
    const rows: Row[] = [];
    for (const fault of SEEDED_FAULTS.filter(({ name }) => TIMED.includes(name))) {
      const readings = await readUnderFault(fault, Math.min(rounds, MOST_ROUNDS));
      const figures = readings.map(({ ladderMs }) => ladderMs);
      rows.push({ line: `ladder, ${fault.name}`, unit: 'ms', figures, bar: atMost(2600) });
    }
    return rows;
  },
};

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { root } from '../../scripts/lib/project.ts';
import { formatTable, writeReport } from './report.ts';
import { SCENARIOS } from './scenarios.ts';
import { summarise, type Summary } from './summary.ts';

const DEFAULTS = { days: '200', seed: '1' };

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: DEFAULTS.days },
    seed: { type: 'string', default: DEFAULTS.seed },
  },
});
const [days, seed] = [Number(values.days), Number(values.seed)];
if (!(Number.isInteger(days) && days > 0 && Number.isInteger(seed))) {
  throw new Error('--days takes a whole number above 0, --seed a whole number');
}

const rows: Summary[] = [];
for (const scenario of SCENARIOS) {
  process.stderr.write(`${scenario.title}…\n`);
  rows.push(await summarise(scenario, days, seed));
}
process.stdout.write(`${formatTable(rows)}\n`);
if (values.days === DEFAULTS.days && values.seed === DEFAULTS.seed) {
  const page = writeReport(rows, { days, seed });
  writeFileSync(
    join(root, 'docs', 'incidents.md'),
    await format(page, { parser: 'markdown', printWidth: 100 }),
  );
}

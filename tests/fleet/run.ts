import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { root } from '../../scripts/lib/project.ts';
import { drawPlot } from './plot.ts';
import { runRealFleet } from './real-fleet.ts';
import { writeReport } from './report.ts';
import { SCENARIOS } from './scenarios.ts';
import { simulate, type FleetOptions, type Outcome } from './simulate.ts';
import { formatTable } from './table.ts';

const DEFAULTS = { agents: '5000', capacity: '50', seed: '1' };

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: DEFAULTS.agents },
    capacity: { type: 'string', default: DEFAULTS.capacity },
    seed: { type: 'string', default: DEFAULTS.seed },
    real: { type: 'string' },
  },
});

if (values.real === undefined) {
  await simulateAll({
    agents: wholeNumber('agents', values.agents),
    capacityPerSecond: wholeNumber('capacity', values.capacity),
    seed: wholeNumber('seed', values.seed),
  });
} else {
  process.stdout.write(`${await runRealFleet(wholeNumber('real', values.real))}\n`);
}

async function simulateAll(options: FleetOptions): Promise<void> {
  const rows: (readonly [string, Outcome])[] = [];
  for (const scenario of SCENARIOS) {
    process.stderr.write(`${scenario.title}…\n`);
    rows.push([scenario.title, await simulate(scenario, options)]);
  }
  const table = formatTable(rows, options);
  process.stdout.write(`${table}\n`);
  if (Object.entries(DEFAULTS).every(([name, value]) => values[name as 'seed'] === value)) {
    await writePage(table, rows, options);
  }
  if (rows.some(([, { lost, doubled }]) => lost + doubled > 0)) process.exitCode = 1;
}

async function writePage(
  table: string,
  rows: readonly (readonly [string, Outcome])[],
  options: FleetOptions,
): Promise<void> {
  const folder = join(root, 'docs', 'fleet');
  mkdirSync(folder, { recursive: true });
  for (const [index, { name, title, plotFrom, ends }] of SCENARIOS.entries()) {
    const { traffic } = rows[index]![1];
    const { capacityPerSecond } = options;
    const plot = drawPlot({ title, traffic, capacityPerSecond, from: plotFrom, to: ends });
    writeFileSync(join(folder, `${name}.svg`), plot);
  }
  const page = writeReport({ ...options, table, scenarios: SCENARIOS });
  writeFileSync(join(root, 'docs', 'fleet.md'), await format(page, { parser: 'markdown' }));
}

function wholeNumber(name: string, text: string): number {
  const figure = Number(text);
  if (Number.isInteger(figure) && figure > 0) return figure;
  throw new Error(`--${name} takes a whole number above 0`);
}

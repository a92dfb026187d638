import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { root } from '../../scripts/lib/project.ts';
import { SEEDED_FAULTS } from './faults.ts';
import { formatMatrix } from './matrix.ts';
import { readUnderFault, type Reading } from './read-poste.ts';
import { whyNoNamespaces } from './world/namespaces.ts';

const BEGIN = '<!-- matrix: written by npm run ladder -->';
const END = '<!-- end of matrix -->';

/** `npm run ladder`: every seeded fault in a real network of namespaces, and the page of it. */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '5' },
    /** Part of a fault's name, to look at one; the page is then left alone. */
    only: { type: 'string' },
  },
});
const reason = whyNoNamespaces();
if (reason !== undefined) throw new Error(`No network can be made here: ${reason}`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}
const readings: Reading[] = [];
for (const fault of SEEDED_FAULTS.filter(({ name }) => name.includes(values.only ?? ''))) {
  readings.push(...(await readUnderFault(fault, Number(values.times), tell)));
}
const matrix = formatMatrix(readings);
process.stdout.write(`${matrix}\n`);
if (values.only === undefined) await keep(matrix);
process.exitCode = readings.every(({ expected, named }) => expected === named) ? 0 : 1;

function tell({ fault, expected, named, ladder, ladderMs, lines }: Reading): void {
  process.stderr.write(`${fault}: ${named}, ${Math.round(ladderMs)} ms\n`);
  if (named === expected && values.only === undefined) return;
  for (const { rung, outcome, detail, ms, about } of ladder.rungs) {
    process.stderr.write(`  ${rung} ${outcome} ${detail} ${ms} ms ${about?.join(' ') ?? ''}\n`);
  }
  for (const line of lines) process.stderr.write(`  ${JSON.stringify(line)}\n`);
}

async function keep(text: string): Promise<void> {
  const file = join(root, 'docs', 'connectivity-ladder.md');
  const page = readFileSync(file, 'utf8');
  const [before = ''] = page.split(BEGIN);
  const [, after = ''] = page.split(END);
  const whole = `${before}${BEGIN}\n\n${text}\n\n${END}${after}`;
  writeFileSync(file, await format(whole, { parser: 'markdown', printWidth: 110 }));
}

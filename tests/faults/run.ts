import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../scripts/lib/project.ts';
import { runSeeds } from './report/run-seeds.ts';
import { EMPTY_TALLY, formatTally, neverStruck, Tally, withReport } from './report/tally.ts';

/** `npm run faults -- --runs 1000 --seed 1`: interrupted and called again, it goes on where it was. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    anew: { type: 'boolean', default: false },
  },
});
const [runs, firstSeed] = [Number(values.runs), Number(values.seed)];
const stateFile = `${cacheFolder}/faults-from-${firstSeed}.json`;
if (values.anew) rmSync(stateFile, { force: true });

const BAR_SIGNS = 30;

let tally = readState();
const seeds = Array.from({ length: runs }, (_, at) => firstSeed + at).filter(
  (seed) => !tally.seeds.includes(seed),
);
process.once('SIGINT', () => {
  print('\nEnding once the runs under way are judged.');
  seeds.length = 0;
});

await runSeeds(seeds, Number(values['at-once']), (report) => {
  tally = withReport(tally, report);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stateFile, JSON.stringify(tally));
  showProgress();
  for (const line of report.broken) print(`\nseed ${report.seed}: ${line}`);
});
print(`\n${formatTally(tally)}`);
process.exitCode = tally.failed.length > 0 || neverStruck(tally).length > 0 ? 1 : 0;

function readState(): Tally {
  try {
    return Tally.parse(JSON.parse(readFileSync(stateFile, 'utf8')));
  } catch {
    return EMPTY_TALLY;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function showProgress(): void {
  const done = tally.seeds.length;
  const bar = '#'.repeat(Math.floor((BAR_SIGNS * done) / runs)).padEnd(BAR_SIGNS, '.');
  process.stdout.write(`\r[${bar}] ${done}/${runs}, ${tally.failed.length} broke a promise`);
}

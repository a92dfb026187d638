import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../scripts/lib/project.ts';
import { startPostgres } from '../support/postgres-cluster.ts';
import { DESK_KINDS, SIMULATED_KINDS, type SimulatedKind } from './help-desk/kinds.ts';
import { FAULTS } from './schedule/faults.ts';
import { HOP_FAULTS, hopFaultsOf } from './schedule/hop-faults.ts';
import { runSeeds } from './report/run-seeds.ts';
import { EMPTY_TALLY, formatTally, neverStruck, Tally, withReport } from './report/tally.ts';

/**
 * `npm run faults -- --runs 1000 --seed 1`: interrupted and called again, it goes on where it was.
 * With `--database postgres --centrals 2` several centrals share a database, and any of them may die. With
 * `--help-desk glpi`, `zammad`, `osticket` or `mixed` they stand before one, which may die as well.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    database: { type: 'string', default: 'sqlite' },
    centrals: { type: 'string', default: '1' },
    'help-desk': { type: 'string' },
    anew: { type: 'boolean', default: false },
  },
});
const [runs, firstSeed] = [Number(values.runs), Number(values.seed)];
const isShared = values.database === 'postgres';
const centrals = Number(values.centrals);
if (!['sqlite', 'postgres'].includes(values.database) || !(centrals >= 1)) {
  throw new Error('--database takes sqlite or postgres, --centrals a number');
}
if (!isShared && centrals > 1) throw new Error('Several centrals need --database postgres');
const helpDesk = readHelpDesk(values['help-desk']);
const faults = helpDesk === undefined ? FAULTS : [...hopFaults(helpDesk), ...FAULTS];
const before = helpDesk === undefined ? '' : `${helpDesk}-`;
const of = isShared ? `postgres-${centrals}-` : '';
const stateFile = `${cacheFolder}/faults-${of}${before}from-${firstSeed}.json`;
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

const cluster = isShared ? await startPostgres() : undefined;
try {
  await runSeeds(
    seeds,
    Number(values['at-once']),
    (report) => {
      tally = withReport(tally, report);
      mkdirSync(cacheFolder, { recursive: true });
      writeFileSync(stateFile, JSON.stringify(tally));
      showProgress();
      for (const line of report.broken) print(`\nseed ${report.seed}: ${line}`);
    },
    {
      ...(cluster === undefined
        ? { store: 'sqlite' as const }
        : { store: 'postgres' as const, databases: cluster, centrals }),
      ...(helpDesk === undefined ? {} : { helpDesk }),
    },
  );
} finally {
  await cluster?.stop();
}
print(`\n${formatTally(tally, faults)}`);
process.exitCode = tally.failed.length > 0 || neverStruck(tally, faults).length > 0 ? 1 : 0;
// Neither a line that a fault has left open keeps it, nor Node's own clearing up: after a thousand runs that
// once turned for ever round a handle that does not close.
setTimeout(() => process.exit(), 1000);

function readHelpDesk(name: string | undefined): SimulatedKind | 'mixed' | undefined {
  const found = [...SIMULATED_KINDS, 'mixed' as const].find((one) => one === name);
  if (found === undefined && name !== undefined) {
    throw new Error(`--help-desk takes ${SIMULATED_KINDS.join(', ')} or mixed`);
  }
  return found;
}

function hopFaults(name: SimulatedKind | 'mixed') {
  return name === 'mixed' ? HOP_FAULTS : hopFaultsOf(DESK_KINDS[name]);
}

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

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/lib/ensure-built.ts';
import { ensureE2eNeeds } from '../../scripts/lib/ensure-e2e-needs.ts';
import { cacheFolder, node24, root, tools } from '../../scripts/lib/project.ts';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { keepTable, type ClaimReport } from './table.ts';

/**
 * `npm run test:help-desks`: the same claims over real help desks and simulators, and the table of them.
 * As root on Debian it brings the servers itself and ends them; elsewhere it speaks with those that the
 * environment names (`RT_URL`, `RM_URL` and what stands with them in a seed's last lines). A simulator
 * stands aside for a live server that is named (`GLPI_URL`…: see the benches).
 */
const SERVERS = [
  { name: 'Request Tracker 5', script: 'request-tracker.sh', given: 'RT_URL' },
  { name: 'Redmine 5', script: 'redmine.sh', given: 'RM_URL' },
] as const;
type Server = (typeof SERVERS)[number];

/** What `serving.sh` says where nothing of ours is wrong. */
const NO_PACKAGES = 'The packages cannot be had.';
/** Packages included, on a slow line. */
const UP_WITHIN_MS = 900_000;
const SUITE_WITHIN_MS = 1_800_000;

const canBring = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const folders = new Map<Server, string>();
let environment: Record<string, string> = {};

// The child programs get the same sign and end; what was brought is still taken away below.
process.on('SIGINT', () => undefined);

try {
  for (const server of SERVERS) await bring(server);
  await prove(
    SERVERS.filter(({ given }) => (environment[given] ?? process.env[given]) !== undefined),
  );
  await proveFromTheTray();
} finally {
  for (const [{ script }, folder] of folders) {
    await runCommand('bash', [pathOf(script), 'down', folder], { timeoutMs: 60_000 });
    await rm(folder, { recursive: true, force: true });
  }
}

async function bring(server: Server): Promise<void> {
  const { name, script, given } = server;
  if (process.env[given] !== undefined) {
    say(`${name}: the one at ${process.env[given]}`);
    return;
  }
  if (!canBring) {
    say(`${name} is skipped: ${given} is not set, and this is no root on Debian`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), `sos-poste-${script.replace(/\W+sh$/u, '')}-`));
  folders.set(server, folder);
  const port = String(await freePort());
  say(`${name}: bringing it to port ${port}`);
  const { succeeded, output } = await runCommand('bash', [pathOf(script), 'up', folder, port], {
    timeoutMs: UP_WITHIN_MS,
  });
  if (!succeeded && output.includes(NO_PACKAGES)) {
    say(`${name} is skipped: Debian’s packages cannot be had here\n${output}`);
    return;
  }
  if (!succeeded) {
    process.exitCode = 1;
    say(`${name} did not start:\n${output}`);
    return;
  }
  const lines = (await readFile(join(folder, 'env'), 'utf8')).trim().split('\n');
  environment = { ...environment, ...Object.fromEntries(lines.map(pairOf)) };
}

async function prove(there: readonly Server[]): Promise<void> {
  const report = join(cacheFolder, 'help-desks.json');
  mkdirSync(cacheFolder, { recursive: true });
  await rm(report, { force: true });
  const { succeeded, output } = await runCommand(
    node24,
    [
      tools.vitest,
      ...['run', '--project', 'help-desks', '--reporter=default'],
      ...['--reporter=json', `--outputFile.json=${report}`],
    ],
    { environment, timeoutMs: SUITE_WITHIN_MS },
  );
  say(output);
  if (!succeeded) process.exitCode = 1;
  if (!existsSync(report)) return;
  const missing = SERVERS.filter((server) => !there.includes(server)).map(({ name }) => name);
  if (missing.length > 0) {
    say(`The table is left as it is: ${missing.join(', ')} did not run`);
    return;
  }
  await keepTable(JSON.parse(readFileSync(report, 'utf8')) as ClaimReport);
}

/** From a real tray and browser to a ticket in Request Tracker, and back. */
async function proveFromTheTray(): Promise<void> {
  if ((environment.RT_URL ?? process.env.RT_URL) === undefined) return;
  const needs = await ensureE2eNeeds();
  if ('missing' in needs) {
    say(`From the tray to Request Tracker is skipped: ${needs.missing}`);
    return;
  }
  await ensureBuilt();
  const { succeeded, output } = await runCommand(
    node24,
    [
      ...[tools.playwright, 'test', '-c', 'tests/e2e/playwright.config.ts'],
      ...['--project', 'help-desk', '--reporter=line'],
    ],
    { environment: { ...environment, SOS_POSTE_BROWSER: needs.browser }, timeoutMs: 600_000 },
  );
  say(output);
  if (!succeeded) process.exitCode = 1;
}

function pathOf(script: string): string {
  return join(root, 'tests', 'help-desks', 'servers', script);
}

function pairOf(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  server.listen(0, '127.0.0.1', () => resolve(undefined));
  await promise;
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

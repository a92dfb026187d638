import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { createPostgresStore } from '#central/store/postgres/create-postgres-store.ts';

/** The databases of a server that runs: in one folder, with its socket in it and no port. */
export interface PostgresDatabases {
  readonly folder: string;
  /** The address of one of its databases. */
  readonly url: (name: string) => string;
  /** A new database: an empty one, or one that has climbed all steps already. Answers its name. */
  create(from?: 'empty' | 'climbed'): Promise<string>;
  drop(name: string): Promise<void>;
  /** One statement of its owner's, in one of its databases. */
  run(statement: string, name?: string): Promise<unknown[]>;
}

/** A PostgreSQL of the tests' own. */
export interface PostgresCluster extends PostgresDatabases {
  /** Ends the server as a power cut would, and starts it again on what it had written. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const OWNER = 'sos_poste';
const CLIMBED = 'climbed';
const START_LIMIT_MS = 30_000;

/** The newest of Debian's packages, or what stands in the path; undefined where there is none. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const folders = versions.sort((a, b) => b - a).map((version) => `${debian}/${version}/bin`);
  const inPath = (process.env['PATH'] ?? '').split(':');
  return [...folders, ...inPath].find((folder) => existsSync(join(folder, 'initdb')));
}

export interface ClusterOptions {
  /** Left off, a power cut may lose what was committed: only for what no claim depends on. */
  readonly durable?: boolean;
  /** A role that has to give its password; everybody else need not. */
  readonly passwordOf?: string;
  /** Where its folder is made; left out, the system's temporary one. */
  readonly parent?: string;
}

/** Rejects when the server does not start. */
export async function startPostgres({
  durable = false,
  passwordOf,
  parent = tmpdir(),
}: ClusterOptions = {}): Promise<PostgresCluster> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(parent, 'sos-pg-'));
  const user = unprivilegedUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const [initdb = '', ...initdbArguments] = asUser(user, [
    ...[join(programs, 'initdb'), '--pgdata', data, '--auth', 'trust', '--username', OWNER],
    ...['--no-sync', '--no-locale', '--encoding', 'UTF8'],
  ]);
  await promisify(execFile)(initdb, initdbArguments, { cwd: folder });
  if (passwordOf !== undefined) {
    const rules = `local all ${passwordOf} scram-sha-256\nlocal all all trust\n`;
    writeFileSync(join(data, 'pg_hba.conf'), rules);
  }
  const start = () => startServer(asUser(user, serverCommand(programs, { data, folder, durable })));

  let server = start();
  const databases = databasesIn(folder);
  await untilAnswering(databases, server);
  return {
    ...databases,
    restart: async () => {
      await end(server, 'SIGQUIT');
      server = start();
      await untilAnswering(databases, server);
    },
    stop: async () => {
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of a server that somebody has started in this folder. */
export function databasesIn(folder: string): PostgresDatabases {
  const url = (name: string) => `postgres:///${name}?host=${folder}&user=${OWNER}`;
  const run = (statement: string, name = 'postgres') => runOnce(url(name), statement);
  let count = 0;
  return {
    ...{ folder, url, run },
    create: async (from = 'climbed') => {
      if (from === 'climbed') await makeClimbed(url, run);
      const name = `test_${process.pid}_${(count += 1)}_${Date.now()}`;
      const template = from === 'climbed' ? CLIMBED : 'template0';
      await run(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return name;
    },
    drop: async (name) => {
      await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Once per server, by whoever comes first: copying it costs a few hundredths of a second. */
async function makeClimbed(
  url: PostgresDatabases['url'],
  run: PostgresDatabases['run'],
): Promise<void> {
  const known = await run(`SELECT 1 FROM pg_database WHERE datname = '${CLIMBED}'`);
  if (known.length > 0) return;
  const making = `${CLIMBED}_${process.pid}_${Date.now()}`;
  await run(`CREATE DATABASE ${making} TEMPLATE template0`);
  const log = { info: () => undefined, error: () => undefined };
  const store = await createPostgresStore({ address: { url: url(making) }, log });
  await store.close();
  // Of two who made it at once, the second leaves its own unused.
  await run(`ALTER DATABASE ${making} RENAME TO ${CLIMBED}`).catch(() => undefined);
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The server refuses to run as root. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const found = ['postgres', 'nobody'].flatMap((name) =>
    lines.filter((line) => line.startsWith(`${name}:`)),
  );
  const [, , uid, gid] = (found[0] ?? '').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function asUser(user: User | undefined, command: readonly string[]): string[] {
  if (user === undefined) return [...command];
  const { uid, gid } = user;
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...command];
}

interface Server {
  readonly data: string;
  readonly folder: string;
  readonly durable: boolean;
}

/** On Linux it ends with the program that started it, however that one ends. */
function serverCommand(programs: string, { data, folder, durable }: Server): string[] {
  const sync = durable ? 'on' : 'off';
  const settings = [
    ...[`unix_socket_directories=${folder}`, 'listen_addresses=', 'max_connections=150'],
    ...[`fsync=${sync}`, `synchronous_commit=${sync}`, `full_page_writes=${sync}`],
    ...['shared_buffers=64MB', 'log_min_messages=fatal'],
  ];
  const server = [join(programs, 'postgres'), '-D', data, ...settings.flatMap((it) => ['-c', it])];
  return existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'QUIT', ...server] : server;
}

function startServer([program = '', ...rest]: readonly string[]): ChildProcess {
  return spawn(program, rest, { stdio: 'ignore' });
}

async function untilAnswering({ run }: PostgresDatabases, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      await run('SELECT 1');
      return;
    } catch (thrown) {
      if (Date.now() > deadline || server.exitCode !== null) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function runOnce(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function end(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

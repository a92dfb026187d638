import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import type { Log } from '../../ports.ts';
import type { CentralStore } from '../store.ts';
import { createAccessStore } from './access-store.ts';
import { createAccountStore } from './account-store.ts';
import { createAuditLog } from './audit-log.ts';
import { createArticleStore } from './article-store.ts';
import { createCatalogueStore } from './catalogue-store.ts';
import { createDatabase, type Database } from './database.ts';
import { connectionString, type DatabaseAddress } from './database-address.ts';
import { createDeflectionStore } from './deflection-store.ts';
import { createEnrolmentStore } from './enrolment-store.ts';
import { createHandOverStore } from './hand-over-store.ts';
import type { Lending } from './lending.ts';
import { createHints } from './hints.ts';
import { createIncidentStore } from './incident-store.ts';
import { LOCKS } from './locks.ts';
import { migrate } from './migrate.ts';
import { createNoticeStore } from './notice-store.ts';
import { createProfileStore } from './profile-store.ts';
import { createTicketStore } from './ticket-store.ts';

export interface PostgresOptions {
  readonly address: DatabaseAddress;
  readonly log: Log;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Connections of this central at once, beside the one that listens. */
  readonly mostConnections?: number;
  /** How long what a central has claimed is respected after it last said that it is alive. */
  readonly lentForMs?: number;
}

const MOST_CONNECTIONS = 10;
const LENT_FOR_MS = 30_000;

/** What a connection needs to be opened, and how long anything on it may take. */
function connectionOptions({
  address,
  environment = process.env,
}: PostgresOptions): pg.ClientConfig {
  return {
    connectionString: connectionString(address, environment),
    application_name: 'sos-poste central',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
  };
}

/** A central that stands still in the middle of a transaction must not keep the others from its rows. */
const PATIENCE: pg.ClientConfig = {
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 10_000,
  // Longer than the server's own: this one is for a server that says nothing any more.
  query_timeout: 40_000,
};

/**
 * The store of one or several centrals on a PostgreSQL server, 13 or later. Rejects when the server cannot
 * be reached, or when the database is of a newer program.
 */
export async function createPostgresStore(options: PostgresOptions): Promise<CentralStore> {
  const { log, mostConnections = MOST_CONNECTIONS } = options;
  await withConnection(options, async (client) => {
    await migrate(client);
    await warnIfNotDurable(client, log);
  });
  const pool = new pg.Pool({ ...connectionOptions(options), ...PATIENCE, max: mostConnections });
  // Of a connection that nobody uses at the moment: the next one who asks gets another.
  pool.on('error', (thrown) => log.error('database-cut-off', thrown));
  // Of one in use, whoever waits for its answer is told; without a listener it would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = createDatabase(pool);
  const own = randomUUID();
  const hints = createHints({
    ...{ log, own },
    notify: (channel, payload) => database.sql`SELECT pg_notify(${channel}, ${payload})`,
    openConnection: () => new pg.Client(connectionOptions(options)),
  });
  return {
    ...createParts(database, { own, lentForMs: options.lentForMs ?? LENT_FOR_MS }),
    hints,
    alone: (work) => holdingLock(options, work),
    check: async () => {
      await database.sql`SELECT 1`;
    },
    close: async () => {
      await hints.close();
      await pool.end();
    },
  };
}

function createParts(
  database: Database,
  lending: Lending,
): Omit<CentralStore, 'hints' | 'alone' | 'check' | 'close'> {
  return {
    access: createAccessStore(database),
    accounts: createAccountStore(database),
    audit: createAuditLog(database),
    enrolments: createEnrolmentStore(database),
    profiles: createProfileStore(database),
    deflections: createDeflectionStore(database),
    knowledge: {
      ...createArticleStore(database),
      ...createCatalogueStore(database),
      ...createNoticeStore(database),
    },
    tickets: createTicketStore(database),
    incidents: createIncidentStore(database),
    handOvers: createHandOverStore(database, lending),
  };
}

/** A connection of its own, without limits: others may be at work for as long as they need. */
async function withConnection<Value>(
  options: PostgresOptions,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(connectionOptions(options));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Lasts as long as the connection does: a central that dies lets go of it. */
function holdingLock<Value>(options: PostgresOptions, work: () => Promise<Value>): Promise<Value> {
  return withConnection(options, async (client) => {
    await client.query(`SELECT pg_advisory_lock(${LOCKS.alone}, 0)`);
    return work();
  });
}

const Durability = z.object({ fsync: z.string(), commit: z.string() });

/** A receipt says that a ticket is safe; a server that answers before it has written makes that untrue. */
async function warnIfNotDurable(client: pg.Client, log: Log): Promise<void> {
  const { rows } = await client.query(
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit",
  );
  const { fsync, commit } = Durability.parse(rows[0]);
  if (fsync === 'on' && commit !== 'off') return;
  log.info('a-power-cut-may-lose-tickets', { fsync, synchronousCommit: commit });
}

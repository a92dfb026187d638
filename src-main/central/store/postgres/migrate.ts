import { z } from 'zod';
import { MIGRATIONS } from './migrations.ts';
import { LOCKS } from './locks.ts';

/** What a connection can do, as far as the steps need it. */
export interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: unknown[] }>;
}

const Version = z.object({ version: z.number().int() });

/**
 * Climbs from the database's version to the newest, one transaction per step: a failed step leaves it as
 * it was. Two centrals that start together take turns, and each step is done once.
 */
export async function migrate(
  connection: Connection,
  steps: readonly string[] = MIGRATIONS,
): Promise<void> {
  while (await climb(connection, steps));
}

/** One step; false when there is none left. */
async function climb(connection: Connection, steps: readonly string[]): Promise<boolean> {
  await connection.query('BEGIN');
  try {
    await connection.query(`SELECT pg_advisory_xact_lock(${LOCKS.schema}, 0)`);
    const version = await versionOf(connection);
    if (version > steps.length) {
      throw new Error(`The database is of version ${version}, newer than this program knows`);
    }
    const step = steps[version];
    if (step !== undefined) {
      await connection.query(step);
      await connection.query(`UPDATE schema_version SET version = ${version + 1}`);
    }
    await connection.query('COMMIT');
    return step !== undefined;
  } catch (thrown) {
    // When the connection is gone, so is the transaction; the reason must not be hidden.
    await connection.query('ROLLBACK').catch(() => undefined);
    throw thrown;
  }
}

async function versionOf(connection: Connection): Promise<number> {
  await connection.query(
    `CREATE TABLE IF NOT EXISTS schema_version (
      only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
      version INTEGER NOT NULL
    )`,
  );
  await connection.query('INSERT INTO schema_version VALUES (1, 0) ON CONFLICT DO NOTHING');
  const { rows } = await connection.query('SELECT version FROM schema_version');
  return Version.parse(rows[0]).version;
}

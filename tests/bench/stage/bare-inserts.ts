import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Receiver } from './parcel.ts';

/** One row and one commit per ticket, synchronised as the central's own file is: what SQLite itself can do. */
export function insertIntoSqlite(folder: string): Receiver {
  const database = new DatabaseSync(join(folder, 'bare.db'));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE parcels (key TEXT PRIMARY KEY, content TEXT NOT NULL, data BLOB NOT NULL)`);
  const insert = database.prepare('INSERT INTO parcels VALUES (?, ?, ?)');
  return {
    take: ({ key, content, picture }) => insert.run(key, JSON.stringify(content), picture),
    stop: async () => database.close(),
  };
}

/** The same, over so many connections at once. */
export async function insertIntoPostgres(url: string, connections: number): Promise<Receiver> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  await pool.query(
    'CREATE TABLE parcels (key TEXT PRIMARY KEY, content TEXT NOT NULL, data BYTEA NOT NULL)',
  );
  return {
    take: ({ key, content, picture }) =>
      pool.query('INSERT INTO parcels VALUES ($1, $2, $3)', [
        ...[key, JSON.stringify(content), picture],
      ]),
    stop: () => pool.end(),
  };
}

import { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';

/** Copies the rows of a table that can still be read from a damaged file into a new database. */
export function recoverTable(damagedFile: string, database: Database, table: string): void {
  let damaged: DatabaseSync | undefined;
  try {
    damaged = new DatabaseSync(damagedFile, { readOnly: true });
    for (const row of damaged.prepare(`SELECT * FROM ${table}`).iterate()) {
      database.insert(table, row);
    }
  } catch {
    // What was read before the bad page is kept.
  } finally {
    damaged?.close();
  }
}

import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../storage/database.ts';

/** Copies the lines of the capture log that can still be read from a damaged file into a new database. */
export function recoverCaptures(damagedFile: string, database: Database): void {
  let damaged: DatabaseSync | undefined;
  try {
    damaged = new DatabaseSync(damagedFile, { readOnly: true });
    for (const row of damaged.prepare('SELECT * FROM capture_log ORDER BY rowid').iterate()) {
      database.insert('capture_log', row);
    }
  } catch {
    // What was read before the bad page is kept.
  } finally {
    damaged?.close();
  }
}

import type { DatabaseSync, SQLTagStore } from 'node:sqlite';

/** The poste's database as the stores use it. */
export interface Database {
  /** Prepared once per text, values always bound: sql.get`SELECT … WHERE key = ${key}`. */
  readonly sql: SQLTagStore;
  /** For schema steps and pragmas; never with a value in the text. */
  exec(text: string): void;
  /** All of `work` or nothing of it. */
  transaction<Value>(work: () => Value): Value;
  /** Moves the write-ahead log into the file; for idle moments. */
  checkpoint(): void;
  close(): void;
}

export function createDatabase(handle: DatabaseSync): Database {
  return {
    sql: handle.createTagStore(),
    exec: (text) => handle.exec(text),
    transaction: (work) => {
      // IMMEDIATE takes the write lock first, so the work cannot fail half-way for want of it.
      handle.exec('BEGIN IMMEDIATE');
      try {
        const value = work();
        handle.exec('COMMIT');
        return value;
      } catch (thrown) {
        // A full disk may already have rolled back; a second ROLLBACK would hide the reason.
        if (handle.isTransaction) handle.exec('ROLLBACK');
        throw thrown;
      }
    },
    checkpoint: () => handle.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    close: () => handle.close(),
  };
}

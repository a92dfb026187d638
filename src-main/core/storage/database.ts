import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Fault } from '#shared/errors.ts';
import { createStatements, type Statements } from './statements.ts';

/** The poste's database as the stores use it. */
export interface Database {
  /** Why nothing written here would last; undefined when it would. */
  readonly refusal: Fault | undefined;
  readonly sql: Statements;
  /** A row as another database held it; names are ours, values are bound. */
  insert(table: string, row: Readonly<Record<string, SQLInputValue>>): void;
  /** For schema steps and pragmas; never with a value in the text. */
  exec(text: string): void;
  /** All of `work` or nothing of it. */
  transaction<Value>(work: () => Value): Value;
  /** "ok", or what is wrong with the pages of a table. */
  check(table: string): string;
  /** Moves the write-ahead log into the file; for idle moments. The log is then written over from its start, which spares the next commit the growing of a file. */
  checkpoint(): void;
  /** Checkpoints, empties the log and lets go of the file. */
  close(): void;
}

export function createDatabase(handle: DatabaseSync, refusal?: Fault): Database {
  return {
    refusal,
    sql: createStatements(handle),
    insert: (table, row) => {
      const columns = Object.keys(row);
      const places = columns.map(() => '?').join(', ');
      handle
        .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
        .run(...Object.values(row));
    },
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
    check: (table) => checkTable(handle, table),
    checkpoint: () => handle.exec('PRAGMA wal_checkpoint(PASSIVE)'),
    close: () => {
      handle.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      handle.close();
    },
  };
}

/** Names are ours. A page that cannot even be read is damage like any other. */
export function checkTable(handle: DatabaseSync, table: string): string {
  try {
    const { quick_check: said } = handle.prepare(`PRAGMA quick_check('${table}')`).get() ?? {};
    return String(said);
  } catch (thrown) {
    return String(thrown);
  }
}

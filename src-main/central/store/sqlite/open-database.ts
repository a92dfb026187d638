import { DatabaseSync, type SQLTagStore } from 'node:sqlite';
import { migrate } from './migrate.ts';
import { withoutRoomIsAFault } from './disk-full.ts';

export interface Database {
  /** Prepared once per text, values always bound: sql.get`SELECT … WHERE key = ${key}`. */
  readonly sql: SQLTagStore;
  /** All of `work` or nothing of it. `bytes` is what it means to add, said when the disk is full. */
  readonly transaction: <Value>(bytes: number, work: () => Value) => Value;
  /** What was erased stands in the log of the file no more; a reader beside us leaves that to a later call. */
  readonly emptyLog: () => void;
  readonly close: () => void;
}

const BUSY_TIMEOUT_MS = 5000;

/** Opens the central's file, or throws: a server must not start empty beside a damaged database. */
export function openDatabase(file: string): Database {
  const handle = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    // FULL: one fsync per commit, so what a receipt confirmed survives a power cut.
    handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    // What is erased is overwritten, and so is what a change leaves behind of a ticket.
    handle.exec('PRAGMA secure_delete = ON');
    checkPages(handle);
    migrate(handle);
    return createDatabase(handle);
  } catch (thrown) {
    handle.close();
    throw thrown;
  }
}

/** Some two seconds of reading; a file of years takes minutes, in which no poste would be answered. */
const CHECKED_BELOW_BYTES = 1024 ** 3;

function checkPages(handle: DatabaseSync): void {
  const pragma = (name: string) => Object.values(handle.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  if (Number(pragma('page_count')) * Number(pragma('page_size')) > CHECKED_BELOW_BYTES) return;
  const verdict = pragma('quick_check(1)');
  if (verdict !== 'ok') throw new Error(`The database is damaged: ${String(verdict)}`);
}

function createDatabase(handle: DatabaseSync): Database {
  return {
    sql: handle.createTagStore(),
    transaction: (bytes, work) =>
      withoutRoomIsAFault(bytes, () => {
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
      }),
    emptyLog: () => handle.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    close: () => handle.close(),
  };
}

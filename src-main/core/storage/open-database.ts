import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault, FaultError, type Fault } from '#shared/errors.ts';
import { createDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { storageFault } from './storage-fault.ts';

export interface OpenedDatabase {
  readonly database: Database;
  /** Set when a damaged file was put aside and a new one begun, or when nothing can be kept. */
  readonly problem: Fault | undefined;
}

/**
 * Opens the poste's one database; never throws, because the program must always start. A file
 * whose pages do not add up is renamed `<file>.corrupt-<time>` and a new one is begun. Where nothing
 * can be written, tickets live in memory and the problem says so.
 */
export function openDatabase(file: string, now: number): OpenedDatabase {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return openOrBeginAnew(file, now);
  } catch (thrown) {
    return { database: open(':memory:'), problem: storageFault(thrown) };
  }
}

function openOrBeginAnew(file: string, now: number): OpenedDatabase {
  try {
    return { database: open(file), problem: undefined };
  } catch (thrown) {
    const { code, message } = storageFault(thrown);
    if (code !== 'storage-corrupt') throw thrown;
    const path = quarantine(file, now);
    return { database: open(file), problem: fault('storage-corrupt', message, { path }) };
  }
}

function open(file: string): Database {
  const handle = new DatabaseSync(file, { timeout: 2000 });
  try {
    // FULL: one fsync per commit, so a ticket the screen confirmed survives a power cut.
    handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    // An automatic checkpoint would stall one Send in thirteen by 11 to 21 ms; ours run when idle.
    handle.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON');
    const check = handle.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (check.quick_check !== 'ok') throw new FaultError('storage-corrupt', check.quick_check);
    const database = createDatabase(handle);
    migrate(database);
    return database;
  } catch (thrown) {
    handle.close();
    throw thrown;
  }
}

/** The three files of a WAL database go together, or the next open would replay the bad pages. */
function quarantine(file: string, now: number): string {
  const aside = `${file}.corrupt-${new Date(now).toISOString().replaceAll(':', '-')}`;
  for (const suffix of ['', '-wal', '-shm']) {
    try {
      renameSync(file + suffix, aside + suffix);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    }
  }
  return aside;
}

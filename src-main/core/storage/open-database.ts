import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault, FaultError, type Fault } from '#shared/errors.ts';
import type { OpenFile } from '../ports.ts';
import { backUp } from './back-up.ts';
import { markedDamage } from './damage-marker.ts';
import { checkTable, createDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { storageFault } from './storage-fault.ts';

export interface OpenDatabaseOptions {
  readonly file: string;
  /** Milliseconds since 1970, for the name of what is set aside. */
  readonly now: number;
  /** Takes over what can be read of a damaged file; answers how much that was, for the log. */
  readonly recover: (damagedFile: string, database: Database) => number;
  readonly openFile?: OpenFile;
}

export interface OpenedDatabase {
  readonly database: Database;
  /** Set when a damaged file was put aside and a new one begun, or when nothing can be kept. */
  readonly problem: Fault | undefined;
}

/**
 * Opens the poste's one database; never throws, because the program must always start. A file
 * whose pages do not add up is renamed `<file>.corrupt-<time>`, a new one is begun and what can be
 * read is taken over. Where nothing can be written, the window opens on an empty memory that takes
 * no ticket.
 */
export function openDatabase(options: OpenDatabaseOptions): OpenedDatabase {
  try {
    mkdirSync(dirname(options.file), { recursive: true, mode: 0o700 });
    return openOrBeginAnew(options);
  } catch (thrown) {
    const problem = storageFault(thrown);
    return { database: open(':memory:', openAsNode, problem), problem };
  }
}

function openOrBeginAnew({
  file,
  now,
  recover,
  openFile = openAsNode,
}: OpenDatabaseOptions): OpenedDatabase {
  try {
    const damage = markedDamage(file);
    if (damage !== undefined) throw new FaultError('storage-corrupt', damage);
    return { database: open(file, openFile), problem: undefined };
  } catch (thrown) {
    const { code, message } = storageFault(thrown);
    if (code !== 'storage-corrupt') throw thrown;
    const path = quarantine(file, now);
    const database = open(file, openFile);
    const said = `${message}; ${recover(path, database)} tickets recovered`;
    return { database, problem: fault('storage-corrupt', said, { path }) };
  }
}

export const openAsNode: OpenFile = (file, options) => new DatabaseSync(file, options);

function open(file: string, openFile: OpenFile, refusal?: Fault): Database {
  const handle = openFile(file, { timeout: 2000 });
  try {
    // FULL: one fsync per commit, so a ticket the screen confirmed survives a power cut.
    handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    // An automatic checkpoint would stall one Send in thirteen by 11 to 21 ms; ours run when idle.
    handle.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON');
    assertSound(handle);
    const database = createDatabase(handle, refusal);
    migrate(database, (version) => backUp(handle, file, version));
    return database;
  } catch (thrown) {
    handle.close();
    throw thrown;
  }
}

/**
 * What a ticket is made of. The search index takes half a second at 10,000 tickets, and can be made
 * again from them.
 */
const CHECKED = ['tickets', 'messages', 'replies', 'reply_drafts', 'draft', 'cached', 'concerned'];
const WITH_PICTURES = ['pictures', 'reply_pictures'];
/** Read in some 50 ms. A thousand waiting tickets are 300 MB: the check in the background reads those. */
const CHECKED_WHOLE_UP_TO_BYTES = 64_000_000;

function assertSound(handle: DatabaseSync): void {
  const tables = handle.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const checked =
    sizeOf(handle) <= CHECKED_WHOLE_UP_TO_BYTES ? [...CHECKED, ...WITH_PICTURES] : CHECKED;
  for (const table of checked.filter((name) => tables.some((found) => found['name'] === name))) {
    const said = checkTable(handle, table);
    if (said !== 'ok') throw new FaultError('storage-corrupt', `${table}: ${said}`);
  }
  for (const queue of QUEUES.filter((name) => tables.some((found) => found['name'] === name))) {
    assertReadable(handle, queue);
  }
}

/** What leaves from here: each has a key, a state, and its words last. */
const QUEUES = ['tickets', 'replies'];

/**
 * A page whose end is zeros can still add up for SQLite. A row on it has lost its key, or words that have
 * not left yet; one such would hold up the queue and the list at every start.
 */
function assertReadable(handle: DatabaseSync, queue: string): void {
  const { lost } =
    handle
      .prepare(
        `SELECT count(*) AS lost FROM ${queue}
          WHERE length(key) <> 36 OR (state <> 'delivered' AND NOT json_valid(content))`,
      )
      .get() ?? {};
  if (lost !== 0)
    throw new FaultError('storage-corrupt', `${queue}: ${String(lost)} rows of zeros`);
}

function sizeOf(handle: DatabaseSync): number {
  const { page_count: pages } = handle.prepare('PRAGMA page_count').get() ?? {};
  const { page_size: bytes } = handle.prepare('PRAGMA page_size').get() ?? {};
  return Number(pages) * Number(bytes);
}

/** The three files of a WAL database go together, or the next open would replay the bad pages. */
function quarantine(file: string, now: number): string {
  const aside = `${file}.corrupt-${new Date(now).toISOString().replaceAll(':', '-')}`;
  for (const suffix of ['', '-wal', '-shm', '.damaged']) {
    try {
      renameSync(file + suffix, aside + suffix);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    }
  }
  return aside;
}

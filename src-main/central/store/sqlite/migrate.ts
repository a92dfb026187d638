import type { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations.ts';

/** Climbs from the file's version to the newest, one transaction per step: a failed step leaves the file as it was. */
export function migrate(handle: DatabaseSync): void {
  const version = Number(handle.prepare('PRAGMA user_version').get()?.user_version);
  if (version > MIGRATIONS.length) {
    throw new Error(`The database is of version ${version}, newer than this program knows`);
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue;
    handle.exec('BEGIN IMMEDIATE');
    try {
      handle.exec(step);
      handle.exec(`PRAGMA user_version = ${index + 1}`);
      handle.exec('COMMIT');
    } catch (thrown) {
      if (handle.isTransaction) handle.exec('ROLLBACK');
      throw thrown;
    }
  }
}

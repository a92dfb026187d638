import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenFile } from '../ports.ts';
import { MIGRATIONS } from './migrations.ts';
import { openAsNode } from './open-database.ts';

/**
 * Whether a database that could not be opened at the start could be now. Never waits for a lock, never
 * throws. A number of the file is written as it was: reading alone works on a full disk too.
 */
export function canBeOpened(file: string, openFile: OpenFile = openAsNode): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openFile(file, { timeout: 0 });
    try {
      const { user_version: version } = handle.prepare('PRAGMA user_version').get() ?? {};
      // A start would refuse it again, and the program would begin anew every few minutes.
      if (Number(version) > MIGRATIONS.length) return false;
      handle.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${Number(version)}; COMMIT`);
    } finally {
      handle.close();
    }
    return true;
  } catch {
    return false;
  }
}

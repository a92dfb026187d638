import { z } from 'zod';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

const Version = z.object({ user_version: z.number().int() });

/**
 * Climbs from the file's version to the newest, one step per transaction: a failed step leaves the old file
 * intact. `beforeClimb` is told once, before the first step: the file as the older program left it.
 */
export function migrate(database: Database, beforeClimb: (nextVersion: number) => void): void {
  const { user_version: version } = Version.parse(database.sql.get`PRAGMA user_version`);
  if (version > MIGRATIONS.length) {
    throw new Error(`The database is of a newer version (${version}) than this program`);
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue;
    // A new file has nothing to lose.
    if (version > 0 && index === version) beforeClimb(index + 1);
    database.transaction(() => {
      database.exec(step);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

const KEPT = 2;

/**
 * A whole copy of the file as it was before its schema was changed, beside it: `<file>.before-v<N>`. The
 * two newest are kept. SQLite makes it itself, so what stands in the write-ahead log is in it.
 * @throws Error as SQLite does; the step is then not taken
 */
export function backUp(handle: DatabaseSync, file: string, nextVersion: number): void {
  const copy = `${file}.before-v${nextVersion}`;
  rmSync(copy, { force: true });
  handle.prepare('VACUUM INTO ?').run(copy);
  const versionOf = (name: string) => Number(name.split('.before-v')[1]);
  const copies = readdirSync(dirname(file))
    .filter((name) => name.startsWith(`${basename(file)}.before-v`))
    .sort((one, other) => versionOf(other) - versionOf(one));
  for (const old of copies.slice(KEPT)) rmSync(join(dirname(file), old), { force: true });
}

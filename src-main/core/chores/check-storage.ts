import { DatabaseSync } from 'node:sqlite';

/** Reads every page and every index entry; the main program may write meanwhile. */
export function checkStorage(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const { integrity_check: said } = database.prepare('PRAGMA integrity_check(5)').get() ?? {};
    return String(said);
  } catch (thrown) {
    return String(thrown);
  } finally {
    database.close();
  }
}

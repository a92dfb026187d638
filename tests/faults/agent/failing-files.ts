import { DatabaseSync } from 'node:sqlite';
import type { OpenFile } from '#core/ports.ts';

/** https://www.sqlite.org/rescode.html#ioerr_fsync */
const SQLITE_IOERR_FSYNC = 1034;

/** Files on a disk that now and then cannot sync. As SQLite does then: nothing of the transaction stays. */
export function createFailingFiles() {
  let left = 0;
  let failed = 0;

  class FailingFile extends DatabaseSync {
    override exec(text: string): void {
      if (text !== 'COMMIT' || left === 0) {
        super.exec(text);
        return;
      }
      left -= 1;
      failed += 1;
      super.exec('ROLLBACK');
      throw Object.assign(new Error('disk I/O error'), { errcode: SQLITE_IOERR_FSYNC });
    }
  }
  const open: OpenFile = (file, options) => new FailingFile(file, options);

  return {
    open,
    failSync: (commits: number) => void (left = commits),
    syncsFailed: () => failed,
  };
}

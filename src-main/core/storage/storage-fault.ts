import { fault, FaultError, raise, type ErrorCode, type Fault } from '#shared/errors.ts';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) and the system's own. */
const CODES: readonly (readonly [ErrorCode, readonly (number | string)[]])[] = [
  ['disk-full', [/* SQLITE_FULL */ 13, 'ENOSPC', 'EDQUOT']],
  ['storage-read-only', [/* READONLY, CANTOPEN */ 8, 14, 'EROFS', 'EACCES', 'EPERM']],
  ['storage-corrupt', [/* CORRUPT, NOTADB */ 11, 26]],
];

/** What a failed read or write means. */
export function storageFault(thrown: unknown, details?: { missingBytes: number }): Fault {
  if (thrown instanceof FaultError) return thrown.fault;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const { errcode, code } = thrown as { errcode?: number; code?: string };
  const said = errcode === undefined ? (code ?? '') : errcode & 0xff;
  const [found] = CODES.find(([, known]) => known.includes(said)) ?? ['storage-failed' as const];
  return fault(found, message, found === 'disk-full' ? details : undefined);
}

/** Runs a write and turns what the disk says into a fault the screen can name. */
export function writing<Value>(write: () => Value, details?: { missingBytes: number }): Value {
  try {
    return write();
  } catch (thrown) {
    raise(storageFault(thrown, details));
  }
}

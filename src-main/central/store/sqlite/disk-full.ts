import { FaultError } from '#shared/errors.ts';

/** https://sqlite.org/rescode.html#full */
const SQLITE_FULL = 13;

/** Runs `work`; SQLite's "database or disk is full" becomes the fault every store speaks of. */
export function withoutRoomIsAFault<Value>(missingBytes: number, work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    if ((thrown as { errcode?: number }).errcode !== SQLITE_FULL) throw thrown;
    throw new FaultError('disk-full', 'The central’s disk is full', { missingBytes });
  }
}

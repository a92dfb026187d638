import { randomUUID } from 'node:crypto';
import { createCaptureLogStore } from '#core/capture/capture-log-store.ts';
import { createCaptureLog } from '#core/capture/capture-log.ts';
import type { Clock } from '#core/ports.ts';
import type { Database } from '#core/storage/database.ts';
import { createKeptLog } from './kept-log.ts';
import { openTestDatabase } from './open-test-database.ts';

/** The real log on a real database; in one of its own unless another is shared. */
export function createTestCaptureLog(
  clock: Clock,
  database: Database = openTestDatabase().database,
) {
  const store = createCaptureLogStore(database);
  const log = createKeptLog();
  return { store, log, captureLog: createCaptureLog({ store, createId: randomUUID, clock, log }) };
}

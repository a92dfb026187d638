import { isStillAhead } from '../planned-moment.ts';
import type { Clock } from '../ports.ts';
import type { CaptureLogStore } from '../capture/capture-log-store.ts';
import { forgetCopies } from '../storage/forget-copies.ts';
import type { Database } from '../storage/database.ts';

const DAY_MS = 86_400_000;

export interface RetentionOptions {
  readonly database: Database;
  readonly captures: Pick<CaptureLogStore, 'forgetOld'>;
  /** Of the database; copies of it lie beside it. */
  readonly file: string;
  readonly clock: Clock;
  readonly historyDays: number;
}

/**
 * Forgets, once a day at most and when nothing else is to be done, what is older than the site allows:
 * delivered and withdrawn tickets with their words and threads, lines of the capture log, whole copies of
 * the file. What waits, or holds an answer nobody has read, is never touched.
 */
export function createRetention(options: RetentionOptions): () => void {
  const { database, captures, file, clock, historyDays } = options;
  const { now } = clock;
  let nextAt = 0;
  return (): void => {
    if (isStillAhead(nextAt, now(), DAY_MS)) return;
    nextAt = now() + DAY_MS;
    const { sql } = database;
    const before = now() - historyDays * DAY_MS;
    captures.forgetOld(now());
    forgetCopies(file, before);
    sql.run`DELETE FROM concerned WHERE state <> 'queued' AND created_at < ${before}`;
    sql.run`DELETE FROM told_notices WHERE at < ${before}`;
    const old = sql.all`
      SELECT id FROM tickets
      WHERE state IN ('delivered', 'withdrawn') AND unread = 0 AND updated_at < ${before}
        AND NOT EXISTS (SELECT 1 FROM replies
          WHERE ticket_id = tickets.id AND replies.state <> 'delivered')`;
    if (old.length === 0) return;
    database.transaction(() => {
      for (const { id = null } of old) {
        sql.run`DELETE FROM ticket_words WHERE rowid = ${id}`;
        sql.run`DELETE FROM tickets WHERE id = ${id}`;
      }
    });
  };
}

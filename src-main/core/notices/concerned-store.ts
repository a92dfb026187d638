import { z } from 'zod';
import type { Concerned } from '#shared/article.ts';
import { ConcernedPress } from '#shared/concerned-press.ts';
import { IdempotencyKey } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { writing } from '../storage/storage-fault.ts';
import { assertRoom, STORAGE_LIMIT_BYTES } from '../tickets/storage-room.ts';
import { LONGEST_WAIT_MS } from '../tickets/retry-policy.ts';
import { json } from '../tickets/ticket-rows.ts';

export interface QueuedPress {
  readonly noticeId: string;
  readonly key: string;
  readonly content: ConcernedPress;
}

/** A press the outbox has claimed; `attempts` counts this one too. */
export interface ClaimedPress extends QueuedPress {
  readonly attempts: number;
}

export type PressSettlement =
  | { readonly state: 'delivered'; readonly headCount: number }
  | { readonly state: 'queued'; readonly nextAttemptAt: number }
  /** The central knows of no such incident, so there is nothing to be counted in. */
  | { readonly state: 'refused' };

/** What a notice shows of this poste. */
export interface PressStanding {
  readonly concerned: Concerned;
  /** As the central counted with this press; 0 before. */
  readonly headCount: number;
}

export type ConcernedStore = ReturnType<typeof createConcernedStore>;

const ClaimRow = z.object({
  notice_id: z.string(),
  key: IdempotencyKey,
  attempts: z.number(),
  content: json(ConcernedPress),
});
const StandingRow = z.object({
  notice_id: z.string(),
  state: z.enum(['queued', 'sending', 'delivered', 'refused']),
  head_count: z.number(),
});

/** Presses wait as replies do: claim, settle, requeue, all of it on disk. */
export function createConcernedStore(database: Database, limitBytes = STORAGE_LIMIT_BYTES) {
  const { sql } = database;
  return {
    /** One that waits or is counted changes nothing. @throws FaultError as the disk says */
    enqueue({ noticeId, key, content }: QueuedPress, now: number): void {
      const missingBytes = assertRoom(database, [], limitBytes);
      writing(
        () => sql.run`INSERT INTO concerned (notice_id, key, state, next_attempt_at, created_at, content)
          VALUES (${noticeId}, ${key}, 'queued', ${now}, ${now}, ${JSON.stringify(content)})
          ON CONFLICT (notice_id) DO UPDATE SET key = excluded.key, state = 'queued', attempts = 0,
            next_attempt_at = ${now}, content = excluded.content WHERE state = 'refused'`,
        { missingBytes },
      );
    },

    standings(): ReadonlyMap<string, PressStanding> {
      const rows = sql.all`SELECT notice_id, state, head_count FROM concerned`;
      return new Map(rows.flatMap(toStanding));
    },

    claimNext(now: number): ClaimedPress | undefined {
      return database.transaction(() => {
        const found = sql.get`SELECT * FROM concerned WHERE state = 'queued'
          AND (next_attempt_at <= ${now} OR next_attempt_at > ${now + LONGEST_WAIT_MS})
          ORDER BY created_at LIMIT 1`;
        if (found === undefined) return undefined;
        const { data: row } = ClaimRow.safeParse(found);
        // A torn page has taken it: the button is there again.
        if (row === undefined) {
          sql.run`DELETE FROM concerned WHERE notice_id = ${found['notice_id'] ?? null}`;
          return undefined;
        }
        sql.run`UPDATE concerned SET state = 'sending', attempts = attempts + 1
          WHERE notice_id = ${row.notice_id}`;
        const { notice_id: noticeId, key, content, attempts } = row;
        return { noticeId, key, content, attempts: attempts + 1 };
      });
    },

    settle(noticeId: string, settlement: PressSettlement): void {
      const nextAttemptAt = settlement.state === 'queued' ? settlement.nextAttemptAt : null;
      const headCount = settlement.state === 'delivered' ? settlement.headCount : 0;
      writing(
        () => sql.run`UPDATE concerned SET state = ${settlement.state},
          next_attempt_at = ${nextAttemptAt}, head_count = ${headCount}
          WHERE notice_id = ${noticeId} AND state = 'sending'`,
      );
    },

    ...createPressPlan(database),
  };
}

/** When what waits is due. */
function createPressPlan({ sql }: Database) {
  return {
    requeueInterrupted(now: number): void {
      sql.run`UPDATE concerned SET state = 'queued', next_attempt_at = ${now}
        WHERE state = 'sending'`;
    },
    /** All of them; a key is that of a ticket or a reply. */
    hasten(now: number, key?: string): void {
      if (key !== undefined) return;
      sql.run`UPDATE concerned SET next_attempt_at = ${now} WHERE state = 'queued'`;
    },
    earliestAttempt(now: number): number | null {
      const row = sql.get`SELECT min(iif(next_attempt_at > ${now + LONGEST_WAIT_MS}, ${now},
        next_attempt_at)) AS at FROM concerned WHERE state = 'queued'`;
      return z.object({ at: z.number().nullable() }).parse(row).at;
    },
  };
}

/** A row that cannot be read is no press; the person may press again. */
function toStanding(found: unknown): [string, PressStanding][] {
  const { data: row } = StandingRow.safeParse(found);
  if (row === undefined || row.state === 'refused') return [];
  const concerned = row.state === 'delivered' ? 'counted' : 'waiting';
  return [[row.notice_id, { concerned, headCount: row.head_count }]];
}

import type { HandOver, HandOverStore } from '../hand-over-store.ts';
import { HandOverRow } from '../rows/hand-over-row.ts';
import { createFollowing } from './following.ts';
import { createMessageHandOvers } from './message-hand-overs.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

/** `own` is this central while it runs: after a crash it is another, and waits as all others do. */
export function createHandOverStore(database: Database, own: string): HandOverStore {
  const { sql, run, transaction } = database;
  return {
    ...createMessageHandOvers(database, own),
    ...createFollowing(database),
    // Two centrals that enlist at once: the second one finds the rows of the first.
    enlist: ({ since, incompleteBefore, at }) =>
      transaction(0, async (act) => {
        const { changes } = await act`INSERT INTO hand_overs
            (reference, token, state, attempts, next_at)
          SELECT tickets.reference, key, 'waiting', 0, ${at}
          FROM tickets JOIN idempotency_keys ON idempotency_keys.reference = tickets.reference
          WHERE created_at >= ${since} AND is_reply = 0
            AND (to_complete = 0 OR created_at < ${incompleteBefore})
            AND NOT EXISTS (
              SELECT 1 FROM hand_overs WHERE hand_overs.reference = tickets.reference)
          ON CONFLICT DO NOTHING`;
        return changes;
      }),
    claim: (now, until) => transaction(0, (act) => claim(act, { now, until, own })),
    record: ({ reference, attempts, state, foreignId, nextAt, error }) =>
      run`UPDATE hand_overs
          SET state = ${state}, foreign_id = coalesce(${foreignId}, foreign_id),
            next_at = ${nextAt}, error = ${error}, owner = NULL
          WHERE reference = ${reference} AND state = 'on-its-way' AND attempts = ${attempts}`,
    release: async (now) => {
      await run`UPDATE hand_overs
          SET state = 'waiting', next_at = ${now}, owner = NULL
          WHERE state = 'on-its-way' AND (owner = ${own} OR next_at <= ${now})`;
      await run`UPDATE message_hand_overs
          SET state = 'waiting', next_at = ${now}, owner = NULL
          WHERE state = 'on-its-way' AND (owner = ${own} OR next_at <= ${now})`;
    },
    findHandOver: async (reference) => {
      const { rows } = await sql`SELECT * FROM hand_overs WHERE reference = ${reference}`;
      return HandOverRow.optional().parse(rows[0]);
    },
  };
}

/** SKIP LOCKED: what another central is claiming in this very moment is not waited for. */
async function claim(
  sql: Sql,
  { now, until, own }: { now: string; until: string; own: string },
): Promise<HandOver | undefined> {
  const { rows } = await sql`UPDATE hand_overs
    SET state = 'on-its-way', attempts = attempts + 1, next_at = ${until}, owner = ${own}
    WHERE reference = (
      SELECT reference FROM hand_overs WHERE state = 'waiting' AND next_at <= ${now}
      ORDER BY next_at, reference LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING *`;
  return HandOverRow.optional().parse(rows[0]);
}

import type { HandOver, HandOverStore } from '../hand-over-store.ts';
import { HandOverRow, ReleaseRow } from '../rows/hand-over-row.ts';
import { createFollowing } from './following.ts';
import type { Lending } from './lending.ts';
import { createMessageHandOvers } from './message-hand-overs.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

export function createHandOverStore(database: Database, lending: Lending): HandOverStore {
  const { sql, run, transaction } = database;
  return {
    lentForMs: lending.lentForMs,
    ...createLeases(database, lending),
    ...createMessageHandOvers(database, lending),
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
    claim: (now, until) => transaction(0, (act) => claim(act, { now, until, ...lending })),
    record: ({ reference, attempts, state, foreignId, nextAt, error }) =>
      run`UPDATE hand_overs
          SET state = ${state}, foreign_id = coalesce(${foreignId}, foreign_id),
            next_at = ${nextAt}, error = ${error},
            owner = CASE WHEN ${state} = 'on-its-way' THEN owner END,
            lent_until = CASE WHEN ${state} = 'on-its-way' THEN lent_until END
          WHERE reference = ${reference} AND state = 'on-its-way' AND attempts = ${attempts}`,
    findHandOver: async (reference) => {
      const { rows } = await sql`SELECT * FROM hand_overs WHERE reference = ${reference}`;
      return HandOverRow.optional().parse(rows[0]);
    },
  };
}

type Leases = Pick<HandOverStore, 'renew' | 'release' | 'nextRelease'>;

function createLeases({ sql, run, transaction }: Database, { own, lentForMs }: Lending): Leases {
  return {
    renew: ({ reference, messageId, attempts }, isAsking) =>
      transaction(0, async (act) => {
        const asked = isAsking ? 1 : 0;
        const { changes } =
          messageId === undefined
            ? await act`UPDATE hand_overs SET asked = greatest(asked, ${asked}),
                lent_until = clock_timestamp() + ${lentForMs} * interval '1 millisecond'
              WHERE reference = ${reference} AND state = 'on-its-way' AND attempts = ${attempts}
                AND owner = ${own}`
            : await act`UPDATE message_hand_overs SET asked = greatest(asked, ${asked}),
                lent_until = clock_timestamp() + ${lentForMs} * interval '1 millisecond'
              WHERE message_id = ${messageId} AND state = 'on-its-way' AND attempts = ${attempts}
                AND owner = ${own}`;
        return changes > 0;
      }),
    // Only a central of an earlier release lends by its own clock.
    release: async (now, settled) => {
      await run`UPDATE hand_overs
          SET state = 'waiting', owner = NULL, lent_until = NULL,
            next_at = CASE asked WHEN 0 THEN ${now} ELSE ${settled} END
          WHERE state = 'on-its-way'
            AND (owner = ${own} OR coalesce(lent_until <= clock_timestamp(), next_at <= ${now}))`;
      await run`UPDATE message_hand_overs
          SET state = 'waiting', owner = NULL, lent_until = NULL,
            next_at = CASE asked WHEN 0 THEN ${now} ELSE ${settled} END
          WHERE state = 'on-its-way'
            AND (owner = ${own} OR coalesce(lent_until <= clock_timestamp(), next_at <= ${now}))`;
    },
    nextRelease: async () => {
      const { rows } = await sql`SELECT
          (1000 * extract(epoch FROM min(lent_until) - clock_timestamp()))::float8 AS ms
        FROM (
          SELECT lent_until FROM hand_overs WHERE state = 'on-its-way' AND owner <> ${own}
          UNION ALL
          SELECT lent_until FROM message_hand_overs WHERE state = 'on-its-way' AND owner <> ${own}
        ) AS lent`;
      const { ms } = ReleaseRow.parse(rows[0]);
      return ms === null ? undefined : Math.max(0, ms);
    },
  };
}

/** SKIP LOCKED: what another central is claiming in this very moment is not waited for. */
async function claim(
  sql: Sql,
  { now, until, own, lentForMs }: Lending & { now: string; until: string },
): Promise<HandOver | undefined> {
  const { rows } = await sql`UPDATE hand_overs
    SET state = 'on-its-way', attempts = attempts + 1, next_at = ${until}, owner = ${own}, asked = 0,
      lent_until = clock_timestamp() + ${lentForMs} * interval '1 millisecond'
    WHERE reference = (
      SELECT reference FROM hand_overs WHERE state = 'waiting' AND next_at <= ${now}
      ORDER BY next_at, reference LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING *`;
  return HandOverRow.optional().parse(rows[0]);
}

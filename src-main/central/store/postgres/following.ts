import type { HandOverStore } from '../hand-over-store.ts';
import { DueRow, HandOverRow, SinceRow, toCounts, toFollowed } from '../rows/hand-over-row.ts';
import type { Database } from './database.ts';

type Following = Pick<
  HandOverStore,
  | 'repeat'
  | 'leave'
  | 'begin'
  | 'nextDue'
  | 'listHandOvers'
  | 'countHandOvers'
  | 'listFollowed'
  | 'markGone'
  | 'keepForeign'
>;

export function createFollowing({ sql, run, transaction }: Database): Following {
  return {
    repeat: async (reference, now) => {
      await run`UPDATE hand_overs SET state = 'waiting', next_at = ${now}
        WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone', 'left')`;
      await run`UPDATE message_hand_overs SET state = 'waiting', next_at = ${now}
        WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone')`;
    },
    leave: (reference) =>
      run`UPDATE hand_overs SET state = 'left'
        WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone')`,
    begin: (name, at) =>
      transaction(0, async (act) => {
        await act`INSERT INTO help_desks (name, since) VALUES (${name}, ${at})
          ON CONFLICT DO NOTHING`;
        const { rows } = await act`SELECT since FROM help_desks WHERE name = ${name}`;
        return SinceRow.parse(rows[0]).since;
      }),
    // A message that waits behind another one is not due before it.
    nextDue: async (withMessages) => {
      const { rows } = await sql`SELECT min(next_at) AS due FROM (
        SELECT next_at FROM hand_overs WHERE state = 'waiting'
        UNION ALL
        SELECT max(next_at) FROM message_hand_overs
          WHERE state = 'waiting' AND ${withMessages ? 1 : 0} = 1 GROUP BY reference
      ) AS waiting`;
      return DueRow.parse(rows[0]).due ?? undefined;
    },
    listHandOvers: async (states, limit) => {
      const { rows } = await sql`SELECT * FROM hand_overs WHERE state = ANY(${states}::text[])
        ORDER BY next_at DESC, reference LIMIT ${limit}`;
      return rows.map((row) => HandOverRow.parse(row));
    },
    countHandOvers: () => countHandOvers(sql),
    listFollowed: async (changedSince) => {
      const { rows } = await sql`SELECT hand_overs.*, status FROM hand_overs
          JOIN tickets ON tickets.reference = hand_overs.reference
        WHERE state = 'there' AND foreign_id IS NOT NULL
          AND (status <> 'resolved' OR updated_at >= ${changedSince})
        ORDER BY hand_overs.reference`;
      return rows.map(toFollowed);
    },
    markGone: (reference) =>
      run`UPDATE hand_overs SET state = 'gone', error = 'gone'
        WHERE reference = ${reference} AND state = 'there'`,
    keepForeign: (reference, foreign) =>
      run`UPDATE hand_overs
        SET foreign_number = ${foreign.number}, foreign_state = ${JSON.stringify(foreign)}
        WHERE reference = ${reference}`,
  };
}

async function countHandOvers(sql: Database['sql']) {
  const { rows } = await sql`SELECT state, count(*)::int AS total, min(created_at) AS oldest
    FROM hand_overs JOIN tickets ON tickets.reference = hand_overs.reference GROUP BY state`;
  return toCounts(rows);
}

import type { HandOver, HandOverStore } from '../hand-over-store.ts';
import { HandOverRow } from '../rows/hand-over-row.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createHandOverStore({ sql, transaction }: Database): HandOverStore {
  return {
    enlist: ({ since, incompleteBefore, at }) =>
      settle(() =>
        transaction(0, () => {
          const { changes } = sql.run`INSERT INTO hand_overs
              (reference, token, state, foreign_id, attempts, next_at, error)
            SELECT tickets.reference, key, 'waiting', NULL, 0, ${at}, NULL
            FROM tickets JOIN idempotency_keys ON idempotency_keys.reference = tickets.reference
            WHERE created_at >= ${since} AND is_reply = 0
              AND (to_complete = 0 OR created_at < ${incompleteBefore})
              AND tickets.reference NOT IN (SELECT reference FROM hand_overs)`;
          return Number(changes);
        }),
      ),
    claim: (now, until) => settle(() => transaction(0, () => claim(sql, now, until))),
    record: ({ reference, attempts, state, foreignId, nextAt, error }) =>
      settle(() => {
        sql.run`UPDATE hand_overs
          SET state = ${state}, foreign_id = coalesce(${foreignId}, foreign_id),
            next_at = ${nextAt}, error = ${error}
          WHERE reference = ${reference} AND state = 'on-its-way' AND attempts = ${attempts}`;
      }),
    // The file is one central's, so that nothing here can be lent to another.
    release: (now) =>
      settle(() => {
        sql.run`UPDATE hand_overs SET state = 'waiting', next_at = ${now}
          WHERE state = 'on-its-way'`;
      }),
    repeat: (reference, now) =>
      settle(() => {
        sql.run`UPDATE hand_overs SET state = 'waiting', next_at = ${now}
          WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone')`;
      }),
    findHandOver: (reference) =>
      settle(() => {
        const row = sql.get`SELECT * FROM hand_overs WHERE reference = ${reference}`;
        return row && HandOverRow.parse(row);
      }),
  };
}

function claim(sql: Database['sql'], now: string, until: string): HandOver | undefined {
  const row = sql.get`UPDATE hand_overs
    SET state = 'on-its-way', attempts = attempts + 1, next_at = ${until}
    WHERE reference = (
      SELECT reference FROM hand_overs WHERE state = 'waiting' AND next_at <= ${now}
      ORDER BY next_at, reference LIMIT 1
    ) RETURNING *`;
  return row && HandOverRow.parse(row);
}

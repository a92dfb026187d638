import type { HandOver, HandOverStore } from '../hand-over-store.ts';
import { DueRow, HandOverRow, SinceRow, toCounts, toFollowed } from '../rows/hand-over-row.ts';
import { createMessageHandOvers } from './message-hand-overs.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createHandOverStore(database: Database): HandOverStore {
  const { sql, transaction } = database;
  return {
    ...createLeases(database),
    ...createMessageHandOvers(database),
    ...createFollowing(database),
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
    findHandOver: (reference) =>
      settle(() => {
        const row = sql.get`SELECT * FROM hand_overs WHERE reference = ${reference}`;
        return row && HandOverRow.parse(row);
      }),
  };
}

type Leases = Pick<HandOverStore, 'lentForMs' | 'nextRelease' | 'renew' | 'release'>;

/** The file is one central's, so that nothing here can be lent to another. */
function createLeases({ sql }: Database): Leases {
  return {
    lentForMs: Infinity,
    nextRelease: async () => undefined,
    renew: ({ reference, messageId, attempts }, isAsking) =>
      settle(() => {
        const asked = isAsking ? 1 : 0;
        const { changes } =
          messageId === undefined
            ? sql.run`UPDATE hand_overs SET asked = max(asked, ${asked})
                WHERE reference = ${reference} AND state = 'on-its-way' AND attempts = ${attempts}`
            : sql.run`UPDATE message_hand_overs SET asked = max(asked, ${asked})
                WHERE message_id = ${messageId} AND state = 'on-its-way' AND attempts = ${attempts}`;
        return Number(changes) > 0;
      }),
    release: (now, settled) =>
      settle(() => {
        sql.run`UPDATE hand_overs
          SET state = 'waiting', next_at = CASE asked WHEN 0 THEN ${now} ELSE ${settled} END
          WHERE state = 'on-its-way'`;
        sql.run`UPDATE message_hand_overs
          SET state = 'waiting', next_at = CASE asked WHEN 0 THEN ${now} ELSE ${settled} END
          WHERE state = 'on-its-way'`;
      }),
  };
}

function claim(sql: Database['sql'], now: string, until: string): HandOver | undefined {
  const row = sql.get`UPDATE hand_overs
    SET state = 'on-its-way', attempts = attempts + 1, next_at = ${until}, asked = 0
    WHERE reference = (
      SELECT reference FROM hand_overs WHERE state = 'waiting' AND next_at <= ${now}
      ORDER BY next_at, reference LIMIT 1
    ) RETURNING *`;
  return row && HandOverRow.parse(row);
}

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

function createFollowing({ sql }: Database): Following {
  return {
    repeat: (reference, now) =>
      settle(() => {
        sql.run`UPDATE hand_overs SET state = 'waiting', next_at = ${now}
          WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone', 'left')`;
        sql.run`UPDATE message_hand_overs SET state = 'waiting', next_at = ${now}
          WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone')`;
      }),
    leave: (reference) =>
      settle(() => {
        sql.run`UPDATE hand_overs SET state = 'left'
          WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone')`;
      }),
    begin: (name, at) =>
      settle(() => {
        sql.run`INSERT INTO help_desks (name, since) VALUES (${name}, ${at}) ON CONFLICT DO NOTHING`;
        return SinceRow.parse(sql.get`SELECT since FROM help_desks WHERE name = ${name}`).since;
      }),
    // A message that waits behind another one is not due before it.
    nextDue: (withMessages) =>
      settle(() => {
        const row = sql.get`SELECT min(next_at) AS due FROM (
          SELECT next_at FROM hand_overs WHERE state = 'waiting'
          UNION ALL
          SELECT max(next_at) FROM message_hand_overs
            WHERE state = 'waiting' AND ${withMessages ? 1 : 0} = 1 GROUP BY reference)`;
        return DueRow.parse(row).due ?? undefined;
      }),
    listHandOvers: (states, limit) =>
      settle(() =>
        sql.all`SELECT * FROM hand_overs
          WHERE state IN (SELECT value FROM json_each(${JSON.stringify(states)}))
          ORDER BY next_at DESC, reference LIMIT ${limit}`.map((row) => HandOverRow.parse(row)),
      ),
    countHandOvers: () => settle(() => countHandOvers(sql)),
    listFollowed: (changedSince) => settle(() => listFollowed(sql, changedSince)),
    markGone: (reference) =>
      settle(() => {
        sql.run`UPDATE hand_overs SET state = 'gone', error = 'gone'
          WHERE reference = ${reference} AND state = 'there'`;
      }),
    keepForeign: (reference, foreign) =>
      settle(() => {
        sql.run`UPDATE hand_overs
          SET foreign_number = ${foreign.number}, foreign_state = ${JSON.stringify(foreign)}
          WHERE reference = ${reference}`;
      }),
  };
}

function countHandOvers(sql: Database['sql']) {
  return toCounts(sql.all`SELECT state, count(*) AS total, min(created_at) AS oldest
    FROM hand_overs JOIN tickets ON tickets.reference = hand_overs.reference GROUP BY state`);
}

function listFollowed(sql: Database['sql'], changedSince: string) {
  // Two parts of tickets_by_age, of which the long past is none: this is asked several times a round.
  return sql.all`SELECT hand_overs.*, status FROM (
      SELECT reference, status FROM tickets WHERE (status = 'resolved') = 0
      UNION ALL
      SELECT reference, status FROM tickets
        WHERE (status = 'resolved') = 1 AND updated_at >= ${changedSince}) AS recent
    CROSS JOIN hand_overs ON hand_overs.reference = recent.reference
    WHERE state = 'there' AND foreign_id IS NOT NULL
    ORDER BY hand_overs.reference`.map(toFollowed);
}

import type { HandOverStore, MessageHandOver } from '../hand-over-store.ts';
import { ListedMessageRow, MessageHandOverRow } from '../rows/hand-over-row.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

type MessageHandOvers = MessageActs &
  Pick<HandOverStore, 'enlistMessages' | 'claimMessage' | 'recordMessage'>;

/** What is said here goes the way of the tickets: it is in the queue because it is in the thread. */
export function createMessageHandOvers(database: Database): MessageHandOvers {
  const { sql, transaction } = database;
  return {
    ...createMessageActs(database),
    enlistMessages: (at) =>
      settle(() =>
        transaction(0, () => {
          const { changes } = sql.run`INSERT INTO message_hand_overs
              (message_id, reference, state, foreign_id, attempts, next_at, error)
            SELECT id, messages.reference, 'waiting', NULL, 0, ${at}, NULL
            FROM messages JOIN hand_overs ON hand_overs.reference = messages.reference
            WHERE state = 'there' AND (sender <> 'system' OR author = 'SOS Poste')
              AND id NOT IN (SELECT message_id FROM message_hand_overs)`;
          return Number(changes);
        }),
      ),
    claimMessage: (now, until) => settle(() => transaction(0, () => claim(sql, now, until))),
    recordMessage: ({ messageId, attempts, state, nextAt, error }) =>
      settle(() => {
        sql.run`UPDATE message_hand_overs
          SET state = ${state}, next_at = ${nextAt}, error = ${error}
          WHERE message_id = ${messageId} AND state = 'on-its-way' AND attempts = ${attempts}`;
      }),
  };
}

type MessageActs = Pick<HandOverStore, 'listMessages' | 'repeatMessage' | 'leaveMessage'>;

/** What a person sees of it, and decides. */
function createMessageActs({ sql }: Database): MessageActs {
  return {
    listMessages: (states, limit) =>
      settle(() =>
        sql.all`SELECT message_hand_overs.*, author, text FROM message_hand_overs
            JOIN messages ON id = message_id
          WHERE state IN (SELECT value FROM json_each(${JSON.stringify(states)}))
          ORDER BY next_at DESC, message_id LIMIT ${limit}`.map((row) =>
          ListedMessageRow.parse(row),
        ),
      ),
    repeatMessage: (messageId, now) =>
      settle(() => {
        sql.run`UPDATE message_hand_overs SET state = 'waiting', next_at = ${now}
          WHERE message_id = ${messageId}
            AND state IN ('waiting', 'needs-a-person', 'gone', 'left')`;
      }),
    leaveMessage: (messageId) =>
      settle(() => {
        sql.run`UPDATE message_hand_overs SET state = 'left'
          WHERE message_id = ${messageId} AND state IN ('waiting', 'needs-a-person', 'gone')`;
      }),
  };
}

function claim(sql: Database['sql'], now: string, until: string): MessageHandOver | undefined {
  const row = sql.get`UPDATE message_hand_overs
    SET state = 'on-its-way', attempts = attempts + 1, next_at = ${until}, asked = 0
    WHERE message_id = (
      SELECT message_id FROM message_hand_overs AS own JOIN messages ON id = message_id
      WHERE state = 'waiting' AND next_at <= ${now} AND NOT EXISTS (
        SELECT 1 FROM message_hand_overs AS other JOIN messages AS said ON said.id = other.message_id
        WHERE other.reference = own.reference AND said.position < messages.position
          AND other.state IN ('waiting', 'on-its-way')
      ) ORDER BY next_at, position LIMIT 1
    ) RETURNING *`;
  return row && MessageHandOverRow.parse(row);
}

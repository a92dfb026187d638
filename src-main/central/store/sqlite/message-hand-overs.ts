import type { HandOverStore, MessageHandOver } from '../hand-over-store.ts';
import { MessageHandOverRow } from '../rows/hand-over-row.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

type MessageHandOvers = Pick<HandOverStore, 'enlistMessages' | 'claimMessage' | 'recordMessage'>;

/** What is said here goes the way of the tickets: it is in the queue because it is in the thread. */
export function createMessageHandOvers({ sql, transaction }: Database): MessageHandOvers {
  return {
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

function claim(sql: Database['sql'], now: string, until: string): MessageHandOver | undefined {
  const row = sql.get`UPDATE message_hand_overs 
    SET state = 'on-its-way', attempts = attempts + 1, next_at = ${until}
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

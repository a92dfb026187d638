import type { HandOverStore } from '../hand-over-store.ts';
import { ListedMessageRow, MessageHandOverRow } from '../rows/hand-over-row.ts';
import type { Database } from './database.ts';
import type { Lending } from './lending.ts';

type MessageHandOvers = MessageActs &
  Pick<HandOverStore, 'enlistMessages' | 'claimMessage' | 'recordMessage'>;

/** What is said here goes the way of the tickets: it is in the queue because it is in the thread. */
export function createMessageHandOvers(
  database: Database,
  { own, lentForMs }: Lending,
): MessageHandOvers {
  const { run, transaction } = database;
  return {
    ...createMessageActs(database),
    enlistMessages: (at) =>
      transaction(0, async (act) => {
        const { changes } = await act`INSERT INTO message_hand_overs
            (message_id, reference, state, attempts, next_at)
          SELECT id, messages.reference, 'waiting', 0, ${at}
          FROM messages JOIN hand_overs ON hand_overs.reference = messages.reference
          WHERE state = 'there' AND (sender <> 'system' OR author = 'SOS Poste')
            AND NOT EXISTS (SELECT 1 FROM message_hand_overs WHERE message_id = id)
          ON CONFLICT DO NOTHING`;
        return changes;
      }),
    claimMessage: (now, until) =>
      transaction(0, async (act) => {
        const { rows } = await act`UPDATE message_hand_overs
          SET state = 'on-its-way', attempts = attempts + 1, next_at = ${until}, owner = ${own},
            asked = 0, lent_until = clock_timestamp() + ${lentForMs} * interval '1 millisecond'
          WHERE message_id = (
            SELECT message_id FROM message_hand_overs AS own JOIN messages ON id = message_id
            WHERE state = 'waiting' AND next_at <= ${now} AND NOT EXISTS (
              SELECT 1 FROM message_hand_overs AS other
                JOIN messages AS said ON said.id = other.message_id
              WHERE other.reference = own.reference AND said.position < messages.position
                AND other.state IN ('waiting', 'on-its-way')
            ) ORDER BY next_at, position LIMIT 1 FOR UPDATE OF own SKIP LOCKED
          ) RETURNING *`;
        return MessageHandOverRow.optional().parse(rows[0]);
      }),
    recordMessage: ({ messageId, attempts, state, nextAt, error }) =>
      run`UPDATE message_hand_overs
        SET state = ${state}, next_at = ${nextAt}, error = ${error}, owner = NULL,
          lent_until = NULL
        WHERE message_id = ${messageId} AND state = 'on-its-way' AND attempts = ${attempts}`,
  };
}

type MessageActs = Pick<HandOverStore, 'listMessages' | 'repeatMessage' | 'leaveMessage'>;

/** What a person sees of it, and decides. */
function createMessageActs({ sql, run }: Database): MessageActs {
  return {
    listMessages: async (states, limit) => {
      const { rows } = await sql`SELECT message_hand_overs.*, author, text FROM message_hand_overs
          JOIN messages ON id = message_id
        WHERE state = ANY(${states}::text[]) ORDER BY next_at DESC, message_id LIMIT ${limit}`;
      return rows.map((row) => ListedMessageRow.parse(row));
    },
    repeatMessage: (messageId, now) =>
      run`UPDATE message_hand_overs SET state = 'waiting', next_at = ${now}
        WHERE message_id = ${messageId}
          AND state IN ('waiting', 'needs-a-person', 'gone', 'left')`,
    leaveMessage: (messageId) =>
      run`UPDATE message_hand_overs SET state = 'left'
        WHERE message_id = ${messageId} AND state IN ('waiting', 'needs-a-person', 'gone')`,
  };
}

import { UNSETTLED } from '../hand-over-store.ts';
import { ReferenceRow } from '../rows/ticket-rows.ts';
import type { TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createTicketEraser(database: Database): Pick<TicketStore, 'eraseResolvedBefore'> {
  return {
    eraseResolvedBefore: (moment, most) =>
      settle(() => {
        const count = database.transaction(0, () => {
          const references = listErasable(database, moment, most);
          if (references.length > 0) erase(database, JSON.stringify(references));
          return references.length;
        });
        if (count > 0) database.emptyLog();
        return count;
      }),
  };
}

function listErasable({ sql }: Database, moment: string, most: number): string[] {
  const unsettled = JSON.stringify(UNSETTLED);
  // As tickets_by_age has it: by "status = 'resolved'" alone SQLite takes another index, and sorts all it finds.
  return sql.all`SELECT reference FROM tickets
    WHERE (status = 'resolved') = 1 AND updated_at < ${moment}
      AND reference NOT IN (SELECT reference FROM hand_overs
        WHERE state IN (SELECT value FROM json_each(${unsettled})))
      AND reference NOT IN (SELECT reference FROM message_hand_overs
        WHERE state IN (SELECT value FROM json_each(${unsettled})))
      AND reference NOT IN (SELECT source FROM attached_reports WHERE source <> reference)
    ORDER BY updated_at LIMIT ${most}`.map((row) => ReferenceRow.parse(row).reference);
}

/** All that hangs on them first: the foreign keys let no ticket go before. */
function erase({ sql }: Database, gone: string): void {
  sql.run`DELETE FROM message_pictures WHERE message_id IN (SELECT id FROM messages
    WHERE reference IN (SELECT value FROM json_each(${gone})))`;
  sql.run`DELETE FROM message_hand_overs WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM messages WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM pictures WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM hand_overs WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM attached_reports WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM poste_reports WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM chief_findings WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM ticket_signatures WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM incident_tickets WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM assignments WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM desk_log WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM ticket_origins WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM idempotency_keys WHERE reference IN (SELECT value FROM json_each(${gone}))`;
  sql.run`DELETE FROM tickets WHERE reference IN (SELECT value FROM json_each(${gone}))`;
}

import { UNSETTLED } from '../hand-over-store.ts';
import { ReferenceRow } from '../rows/ticket-rows.ts';
import type { TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

export function createTicketEraser({
  transaction,
}: Database): Pick<TicketStore, 'eraseResolvedBefore'> {
  return {
    eraseResolvedBefore: (moment, most) =>
      transaction(0, async (sql) => {
        const references = await lockErasable(sql, moment, most);
        if (references.length > 0) await erase(sql, references);
        return references.length;
      }),
  };
}

/** SKIP LOCKED: somebody is at work on that one, or another central erases it already. */
async function lockErasable(sql: Sql, moment: string, most: number): Promise<string[]> {
  const { rows } = await sql`SELECT reference FROM tickets
    WHERE status = 'resolved' AND updated_at < ${moment}
      AND NOT EXISTS (SELECT 1 FROM hand_overs WHERE hand_overs.reference = tickets.reference
        AND state = ANY(${UNSETTLED}::text[]))
      AND NOT EXISTS (SELECT 1 FROM message_hand_overs
        WHERE message_hand_overs.reference = tickets.reference
        AND state = ANY(${UNSETTLED}::text[]))
      AND NOT EXISTS (SELECT 1 FROM attached_reports
        WHERE source = tickets.reference AND source <> attached_reports.reference)
    ORDER BY updated_at LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  return rows.map((row) => ReferenceRow.parse(row).reference);
}

/** All that hangs on them first: the foreign keys let no ticket go before. */
async function erase(sql: Sql, gone: readonly string[]): Promise<void> {
  await sql`DELETE FROM message_pictures WHERE message_id IN (
    SELECT id FROM messages WHERE reference = ANY(${gone}::text[]))`;
  await sql`DELETE FROM message_hand_overs WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM messages WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM pictures WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM hand_overs WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM attached_reports WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM poste_reports WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM chief_findings WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM ticket_signatures WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM incident_tickets WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM assignments WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM desk_log WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM ticket_origins WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM idempotency_keys WHERE reference = ANY(${gone}::text[])`;
  await sql`DELETE FROM tickets WHERE reference = ANY(${gone}::text[])`;
}

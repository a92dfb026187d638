import type { Receipt } from '#shared/central-api.ts';
import type { Database } from '../storage/database.ts';

/** The central has counted the pictures back: the poste keeps their facts, in the content, and no more. */
export function markDelivered(
  { sql }: Database,
  ticketId: number,
  { reference, status }: Pick<Receipt, 'reference' | 'status'>,
  now: number,
): void {
  sql.run`
    UPDATE tickets SET state = 'delivered', reference = ${reference}, status = ${status},
      next_attempt_at = NULL, reason = NULL, last_fault = NULL, may_have_arrived = 0, indexed = 0,
      updated_at = ${now}, synced_at = ${now}
    WHERE id = ${ticketId}`;
  sql.run`UPDATE pictures SET content = NULL WHERE ticket_id = ${ticketId}`;
}

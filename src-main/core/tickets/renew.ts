import type { Database } from '../storage/database.ts';

/**
 * The ticket goes on its way as its next revision: what the central was told never to take any more was
 * an earlier one.
 */
export function renew({ sql }: Database, ticketId: number): void {
  sql.run`
    UPDATE tickets
    SET content = json_set(content, '$.revision', coalesce(content ->> '$.revision', 0) + 1)
    WHERE id = ${ticketId}`;
}

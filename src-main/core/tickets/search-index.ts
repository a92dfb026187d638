import type { Database } from '../storage/database.ts';
import { referenceForms } from './search-words.ts';
import { TicketRow } from './ticket-rows.ts';

/**
 * Makes the tickets that came since the last time findable by their words and by either reference.
 * Send leaves this undone, because it would add half as much again to its one commit: it is made up
 * for when the outbox is idle, and before anyone searches.
 */
export function indexNewTickets(database: Database): void {
  const { sql } = database;
  const rows = sql.all`
    SELECT * FROM tickets
    WHERE id > coalesce((SELECT rowid FROM ticket_words ORDER BY rowid DESC LIMIT 1), 0)`;
  if (rows.length === 0) return;
  database.transaction(() => {
    for (const found of rows) {
      const { id, reference, provisional_reference: provisional, content } = TicketRow.parse(found);
      const words = `${content.subject}\n${content.description}\n${content.categoryId}`;
      sql.run`
        INSERT INTO ticket_words (rowid, reference_forms, words)
        VALUES (${id}, ${referenceForms(reference, provisional)}, ${words})`;
    }
  });
}

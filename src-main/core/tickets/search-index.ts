import type { Database } from '../storage/database.ts';
import { storageFault } from '../storage/storage-fault.ts';
import { referenceForms } from './search-words.ts';
import { SummaryRow, TicketRow } from './ticket-rows.ts';

/**
 * Makes the tickets that came since the last time findable by their words and by either reference.
 * Send leaves this undone, because it would add half as much again to its one commit: it is made up
 * for when the outbox is idle, and before anyone searches.
 */
export function indexNewTickets(database: Database): void {
  withSoundIndex(database, () => index(database));
}

/**
 * A torn page in the index shows only when it is read: `quick_check` does not look inside it. The
 * words it was made of stand beside it, so it is made again and the work repeated.
 */
export function withSoundIndex<Value>(database: Database, work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    if (storageFault(thrown).code !== 'storage-corrupt') throw thrown;
    database.sql.run`INSERT INTO ticket_words (ticket_words) VALUES ('rebuild')`;
    return work();
  }
}

function index(database: Database): void {
  const { sql } = database;
  const rows = sql.all`
    SELECT * FROM tickets
    WHERE id > coalesce((SELECT rowid FROM ticket_words ORDER BY rowid DESC LIMIT 1), 0)`;
  if (rows.length === 0) return;
  database.transaction(() => {
    for (const found of rows) {
      const row = SummaryRow.parse(found);
      const { id, reference, provisional_reference: provisional } = row;
      // A ticket whose text a torn page has cut short is still found by its subject.
      const { data: whole } = TicketRow.safeParse(found);
      const words = `${row.subject}\n${whole?.content.description ?? ''}\n${row.category_id}`;
      sql.run`
        INSERT INTO ticket_words (rowid, reference_forms, words)
        VALUES (${id}, ${referenceForms(reference, provisional)}, ${words})`;
    }
  });
}

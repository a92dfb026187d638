import type { Database } from '../storage/database.ts';
import { storageFault } from '../storage/storage-fault.ts';
import { referenceForms } from './search-words.ts';
import { SummaryRow, TicketRow } from './ticket-rows.ts';

/** Made wholly from the tickets, so it may be thrown away at any time. */
export const CREATE_INDEX = `
  CREATE VIRTUAL TABLE ticket_words USING fts5 (
    reference_forms, words,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
  )`;

/**
 * Makes the tickets that changed since the last time findable by their words, by what was said since, and by
 * either reference.
 * Send and delivery leave this undone: it would add half as much again to their one commit, and a torn
 * page in the index must not stop a ticket. It is made up for when the outbox is idle, and before
 * anyone searches.
 */
export function indexChangedTickets(database: Database): void {
  withSoundIndex(database, () => index(database));
}

/** Beyond this the check would hold up the program for too long. */
const CHECKED_UP_TO = 2_000;

/** Once after a start, when there is nothing to do: a torn page is found before somebody searches. */
export function checkIndex(database: Database): void {
  const { sql } = database;
  if (sql.get`SELECT 1 FROM tickets LIMIT 1 OFFSET ${CHECKED_UP_TO}` !== undefined) return;
  const said = ['data', 'idx', 'content', 'docsize'].map((part) =>
    database.check(`ticket_words_${part}`),
  );
  if (said.some((verdict) => verdict !== 'ok')) beginAnew(database);
}

/** A torn page in the index shows only when it is read: the check at the start does not look inside it. */
export function withSoundIndex<Value>(database: Database, work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    if (storageFault(thrown).code !== 'storage-corrupt') throw thrown;
    beginAnew(database);
    return work();
  }
}

function beginAnew(database: Database): void {
  database.transaction(() => {
    database.exec(`DROP TABLE ticket_words; ${CREATE_INDEX}`);
    database.sql.run`UPDATE tickets SET indexed = 0`;
  });
}

/** No thread that a person could find their way in is longer. */
const MOST_SIGNS = 20_000;

/**
 * What was said since: support’s words, and the number under which it follows the ticket elsewhere. A torn
 * page among them hides no ticket.
 */
function wordsOfThread({ sql }: Database, ticketId: number): string {
  try {
    const rows = sql.all`
      SELECT content ->> '$.text' AS text FROM messages WHERE ticket_id = ${ticketId} ORDER BY position`;
    const texts = rows.map(({ text }) => (typeof text === 'string' ? text : ''));
    return texts.join('\n').slice(0, MOST_SIGNS);
  } catch {
    return '';
  }
}

function index(database: Database): void {
  const { sql } = database;
  const rows = sql.all`SELECT * FROM tickets WHERE indexed = 0`;
  if (rows.length === 0) return;
  database.transaction(() => {
    for (const found of rows) {
      const row = SummaryRow.parse(found);
      const { id, reference, provisional_reference: provisional } = row;
      // A ticket whose text a torn page has cut short is still found by its subject.
      const { data: whole } = TicketRow.safeParse(found);
      const own = `${row.subject}\n${whole?.content.description ?? ''}\n${row.category_id}`;
      const words = `${own}\n${wordsOfThread(database, id)}`;
      sql.run`DELETE FROM ticket_words WHERE rowid = ${id}`;
      sql.run`
        INSERT INTO ticket_words (rowid, reference_forms, words)
        VALUES (${id}, ${referenceForms(reference, provisional)}, ${words})`;
      sql.run`UPDATE tickets SET indexed = 1 WHERE id = ${id}`;
    }
  });
}

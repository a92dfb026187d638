import type { TicketContent } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';

/** What is indexed for a reference: as printed, and in one piece as some people type it. */
export function referenceForms(...references: readonly (string | null)[]): string {
  return references
    .filter((reference) => reference !== null)
    .flatMap((reference) => [reference, reference.replaceAll('-', '')])
    .join(' ');
}

/**
 * An FTS5 query for what a person typed: every word, each as a prefix, accents ignored by the
 * tokenizer. Quoted, so that nothing typed is read as a query operator. Undefined when there is no word.
 */
export function searchQuery(typed: string): string | undefined {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  return words.map((word) => `"${word}"*`).join(' ');
}

/** Makes a ticket findable by its words and by either of its references. */
export function indexTicket(
  { sql }: Database,
  id: number | bigint,
  content: TicketContent,
  references: readonly (string | null)[],
): void {
  const words = `${content.subject}\n${content.description}\n${content.categoryId}`;
  sql.run`
    INSERT INTO ticket_words (rowid, reference_forms, words)
    VALUES (${id}, ${referenceForms(...references)}, ${words})`;
}

import { parseReference } from '#shared/reference.ts';
import { urgencyRank } from './rows/ticket-rows.ts';
import { searchWords } from './search-text.ts';
import type { TicketFilter } from './store.ts';

/** A reference, or words, never both; words may also be the number of a ticket at the help desk. */
export function readSearch(search: string) {
  const reference = parseReference(search) ?? null;
  const number = /^(?:#|n°)?\s*(\d{1,20})$/u.exec(search.trim())?.[1] ?? null;
  return { reference, number, words: reference === null ? searchWords(search) : [] };
}

/** Where the page begins, as the columns have it. */
export function turnOf(after: TicketFilter['after']) {
  if (after === undefined) return { resolved: 0, rank: 0, updatedAt: '', last: null };
  return {
    resolved: after.resolved ? 1 : 0,
    rank: urgencyRank(after.urgency),
    updatedAt: after.updatedAt,
    last: after.reference,
  };
}

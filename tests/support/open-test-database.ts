import { openDatabase, type OpenedDatabase } from '#core/storage/open-database.ts';
import { recoverTickets } from '#core/tickets/recover-tickets.ts';

/** A real database, in memory unless a file is named. */
export function openTestDatabase(
  file = ':memory:',
  now = Date.parse('2026-11-23T09:40:00Z'),
): OpenedDatabase {
  return openDatabase({ file, now, recover: recoverTickets });
}

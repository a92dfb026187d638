import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import { recoverReplies } from './replies/recover-replies.ts';
import { TicketRow } from './ticket-rows.ts';

type Row = Record<string, SQLInputValue>;

const Id = z.object({ id: z.number().int() });
const Picture = z.object({ sha256: z.string() });

/**
 * Copies every ticket that can still be read from a damaged file into a new database. A page that
 * is lost costs the tickets on it and no other; a lost picture costs that picture, not its ticket.
 * @returns how many tickets were recovered
 */
export function recoverTickets(damagedFile: string, database: Database): number {
  let damaged: DatabaseSync | undefined;
  try {
    damaged = new DatabaseSync(damagedFile, { readOnly: true });
    const source = damaged;
    return readableIds(source).filter((id) => recover(source, database, id)).length;
  } catch {
    // Not even a header: there is nothing to read.
    return 0;
  } finally {
    damaged?.close();
  }
}

/** Read from either end and along the index, because a scan stops at the first bad page. */
function readableIds(damaged: DatabaseSync): number[] {
  const scans = [
    'SELECT id FROM tickets ORDER BY id',
    'SELECT id FROM tickets ORDER BY id DESC',
    "SELECT id FROM tickets INDEXED BY tickets_due WHERE state <> ''",
  ];
  const ids = new Set<number>();
  for (const scan of scans) {
    try {
      for (const row of damaged.prepare(scan).iterate()) ids.add(Id.parse(row).id);
    } catch {
      // What was read before the bad page counts.
    }
  }
  return [...ids].sort((a, b) => a - b);
}

function recover(damaged: DatabaseSync, database: Database, id: number): boolean {
  const [ticket] = rowsOf(damaged, 'SELECT * FROM tickets WHERE id = ?', id);
  const checked = TicketRow.safeParse(ticket);
  if (ticket === undefined || !checked.success) return false;
  const { content, state, attempts } = checked.data;
  const pictures = [...content.attachments.keys()].flatMap((position) =>
    rowsOf(damaged, `SELECT * FROM pictures WHERE ticket_id = ? AND position = ${position}`, id),
  );
  const messages = rowsOf(damaged, 'SELECT * FROM messages WHERE ticket_id = ?', id);
  const hashes = new Set(pictures.map((picture) => Picture.parse(picture).sha256));
  // A ticket that has never left leaves with what is left of it. One that has may stand at the central
  // as it was, which its next attempt asks first: what it says of itself stays.
  const neverLeft = attempts === 0 && state !== 'delivered';
  const attachments = neverLeft
    ? content.attachments.filter(({ sha256 }) => hashes.has(sha256))
    : content.attachments;
  database.transaction(() => {
    const row = { ...ticket, content: JSON.stringify({ ...content, attachments }) };
    const owner = content.requester.email.toLowerCase();
    database.insert('tickets', { ...row, owner, indexed: 0 });
    for (const picture of pictures) database.insert('pictures', picture);
    for (const message of messages) database.insert('messages', message);
    recoverReplies(database, id, (query, of) => rowsOf(damaged, query, of));
  });
  return true;
}

/** What stands before the first lost page on the way. */
function rowsOf(damaged: DatabaseSync, query: string, id: number): Row[] {
  const found: Row[] = [];
  try {
    for (const row of damaged.prepare(query).iterate(id)) found.push(row);
  } catch {
    // What was read before the bad page counts.
  }
  return found;
}

import type { SQLInputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Database } from '../../storage/database.ts';
import { ReplyRow } from './reply-rows.ts';

type Row = Record<string, SQLInputValue>;
/** Reads of the damaged file; what stands before the first lost page on the way. */
type Read = (query: string, id: number) => Row[];

const Id = z.object({ id: z.number().int() });
const Picture = z.object({ sha256: z.string() });

/** The replies of one ticket, each by itself: a lost page costs those that stand on it. */
export function recoverReplies(database: Database, ticketId: number, read: Read): void {
  for (const id of readableIds(ticketId, read)) {
    const [reply] = read('SELECT * FROM replies WHERE id = ?', id);
    const checked = ReplyRow.safeParse(reply);
    if (reply === undefined || !checked.success) continue;
    const { content, attempts } = checked.data;
    const pictures = [...content.attachments.keys()].flatMap((position) =>
      read(`SELECT * FROM reply_pictures WHERE reply_id = ? AND position = ${position}`, id),
    );
    const kept = new Set(pictures.map((picture) => Picture.parse(picture).sha256));
    // As with tickets: what never left leaves with what is left of it.
    const attachments =
      attempts === 0
        ? content.attachments.filter(({ sha256 }) => kept.has(sha256))
        : content.attachments;
    database.insert('replies', { ...reply, content: JSON.stringify({ ...content, attachments }) });
    for (const picture of pictures) database.insert('reply_pictures', picture);
  }
  const drafts = read('SELECT * FROM reply_drafts WHERE ticket_id = ?', ticketId);
  for (const draft of drafts) database.insert('reply_drafts', draft);
}

/** Read along the index and from either end of the table: a lost page of the one costs nothing of the other. */
function readableIds(ticketId: number, read: Read): number[] {
  const scans = [
    'SELECT id FROM replies INDEXED BY replies_by_ticket WHERE ticket_id = ?',
    'SELECT id FROM replies NOT INDEXED WHERE ticket_id = ? ORDER BY id',
    'SELECT id FROM replies NOT INDEXED WHERE ticket_id = ? ORDER BY id DESC',
  ];
  const rows = scans.flatMap((scan) => read(scan, ticketId));
  return [...new Set(rows.map((row) => Id.parse(row).id))].sort((a, b) => a - b);
}

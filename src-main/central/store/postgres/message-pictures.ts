import { z } from 'zod';
import { AttachmentFact } from '#shared/ticket.ts';
import { groupByMessage, type PicturesByMessage } from '../rows/ticket-record.ts';
import type { StoredPicture } from '../store.ts';
import type { Sql } from './sql.ts';

export async function insertMessagePictures(
  sql: Sql,
  messageId: string,
  pictures: readonly StoredPicture[],
): Promise<void> {
  for (const [position, { name, mediaType, sha256, data }] of pictures.entries()) {
    await sql`INSERT INTO message_pictures (message_id, position, name, media_type, sha256, data)
      VALUES (${messageId}, ${position}, ${name}, ${mediaType}, ${sha256}, ${data})`;
  }
}

/** What is really there, not what was declared: the server itself counts and sums up the stored bytes. */
export async function countMessage(sql: Sql, messageId: string): Promise<AttachmentFact[]> {
  const { rows } = await sql`SELECT name, media_type AS "mediaType", length(data) AS bytes,
      encode(sha256(data), 'hex') AS sha256, came
    FROM message_pictures WHERE message_id = ${messageId} ORDER BY position`;
  return rows.map(asItCame);
}

const Counted = z.object({ came: z.string().nullable() });

/** A picture as it was counted; of one that was erased, as it was when it came. */
export function asItCame(row: unknown): AttachmentFact {
  const { came } = Counted.parse(row);
  return AttachmentFact.parse(came === null ? row : JSON.parse(came));
}

/** The facts of every picture of a thread, without their bytes. */
export async function picturesByMessage(sql: Sql, reference: string): Promise<PicturesByMessage> {
  const { rows } = await sql`SELECT message_id AS "messageId", name, media_type AS "mediaType",
      length(data) AS bytes, sha256
    FROM message_pictures JOIN messages ON messages.id = message_id
    WHERE reference = ${reference} ORDER BY message_pictures.position`;
  return groupByMessage(rows);
}

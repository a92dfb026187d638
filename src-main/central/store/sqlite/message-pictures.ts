import type { AttachmentFact } from '#shared/ticket.ts';
import { toCounted } from '../rows/ticket-rows.ts';
import { groupByMessage, type PicturesByMessage } from '../rows/ticket-record.ts';
import type { StoredPicture } from '../store.ts';
import type { Database } from './open-database.ts';

export function insertMessagePictures(
  { sql }: Database,
  messageId: string,
  pictures: readonly StoredPicture[],
): void {
  for (const [position, { name, mediaType, sha256, data }] of pictures.entries()) {
    sql.run`INSERT INTO message_pictures (message_id, position, name, media_type, sha256, data)
      VALUES (${messageId}, ${position}, ${name}, ${mediaType}, ${sha256}, ${data})`;
  }
}

/** What is really there, not what was declared. */
export function countMessage({ sql }: Database, messageId: string): AttachmentFact[] {
  const rows = sql.all`
    SELECT * FROM message_pictures WHERE message_id = ${messageId} ORDER BY position`;
  return rows.map(toCounted);
}

/** The facts of every picture of a thread, without their bytes. */
export function picturesByMessage({ sql }: Database, reference: string): PicturesByMessage {
  return groupByMessage(
    sql.all`SELECT message_id AS messageId, name, media_type AS mediaType,
        length(data) AS bytes, sha256
      FROM message_pictures JOIN messages ON messages.id = message_id
      WHERE reference = ${reference} ORDER BY message_pictures.position`,
  );
}

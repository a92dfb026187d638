import { z } from 'zod';
import { MAX_PICTURES, PictureType } from '#shared/picture.ts';
import { Sha256 } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { storageFault } from '../storage/storage-fault.ts';

/** A picture to be kept; its facts are in the ticket's content, at the same position. */
export interface QueuedPicture {
  readonly sha256: string;
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
}

const PictureRow = z.object({
  sha256: Sha256,
  media_type: PictureType,
  content: z.instanceof(Uint8Array),
});

export function insertPictures(
  { sql }: Database,
  ticketId: number,
  pictures: readonly QueuedPicture[],
): void {
  for (const [position, { sha256, mediaType, bytes }] of pictures.entries()) {
    sql.run`
      INSERT INTO pictures (ticket_id, position, sha256, media_type, content)
      VALUES (${ticketId}, ${position}, ${sha256}, ${mediaType}, ${bytes})`;
  }
}

/** The pictures of a ticket the central has not counted back yet. */
export function picturesOf({ sql }: Database, ticketId: number): QueuedPicture[] {
  const rows = sql.all`
    SELECT sha256, media_type, content FROM pictures WHERE ticket_id = ${ticketId} ORDER BY position`;
  return rows.map((row) => {
    const { sha256, media_type: mediaType, content: bytes } = PictureRow.parse(row);
    return { sha256, mediaType, bytes };
  });
}

/** Those a torn page has left: each is read by itself. @throws Error for anything but damage */
export function readablePictures({ sql }: Database, ticketId: number): QueuedPicture[] {
  const found: QueuedPicture[] = [];
  for (let position = 0; position < MAX_PICTURES; position += 1) {
    try {
      const row = sql.get`
        SELECT sha256, media_type, content FROM pictures
        WHERE ticket_id = ${ticketId} AND position = ${position}`;
      if (row === undefined) continue;
      const picture = PictureRow.safeParse(row);
      if (!picture.success) continue;
      const { sha256, media_type: mediaType, content: bytes } = picture.data;
      found.push({ sha256, mediaType, bytes });
    } catch (thrown) {
      if (storageFault(thrown).code !== 'storage-corrupt') throw thrown;
    }
  }
  return found;
}

export function replacePictures(
  database: Database,
  ticketId: number,
  pictures: readonly QueuedPicture[],
): void {
  database.sql.run`DELETE FROM pictures WHERE ticket_id = ${ticketId}`;
  insertPictures(database, ticketId, pictures);
}

import { z } from 'zod';
import { PictureType } from '#shared/picture.ts';
import { Sha256 } from '#shared/ticket.ts';
import type { Database } from '../../storage/database.ts';
import { storageFault } from '../../storage/storage-fault.ts';
import type { QueuedPicture } from '../picture-rows.ts';

export function insertReplyPictures(
  { sql }: Database,
  replyId: number,
  pictures: readonly QueuedPicture[],
): void {
  for (const [position, { sha256, mediaType, bytes }] of pictures.entries()) {
    sql.run`
      INSERT INTO reply_pictures (reply_id, position, sha256, media_type, content)
      VALUES (${replyId}, ${position}, ${sha256}, ${mediaType}, ${bytes})`;
  }
}

const Row = z.object({
  sha256: Sha256,
  media_type: PictureType,
  content: z.instanceof(Uint8Array),
});
const Position = z.object({ position: z.number() });

/** Those a torn page has left: each is read by itself. @throws Error for anything but damage */
export function replyPictures({ sql }: Database, replyId: number): QueuedPicture[] {
  const places = sql.all`
    SELECT position FROM reply_pictures WHERE reply_id = ${replyId} ORDER BY position`;
  return places
    .map((row) => Position.parse(row))
    .map(({ position }) => {
      try {
        return Row.safeParse(sql.get`
          SELECT sha256, media_type, content FROM reply_pictures
          WHERE reply_id = ${replyId} AND position = ${position}`).data;
      } catch (thrown) {
        if (storageFault(thrown).code !== 'storage-corrupt') throw thrown;
        return undefined;
      }
    })
    .filter((row) => row !== undefined)
    .map(({ sha256, media_type: mediaType, content: bytes }) => ({ sha256, mediaType, bytes }));
}

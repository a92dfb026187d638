import type { ErasedPicture } from '../store.ts';
import type { Sql } from './sql.ts';

/** Of the ticket and of its thread, wherever it stands. What came is still told where it is counted back. */
export async function erasePicture(
  sql: Sql,
  reference: string,
  { sha256, inItsPlace }: ErasedPicture,
): Promise<void> {
  const { name, mediaType, sha256: blank, data } = inItsPlace;
  await sql`UPDATE pictures
    SET came = json_build_object('name', name, 'mediaType', media_type, 'bytes', length(data), 'sha256', sha256),
      name = ${name}, media_type = ${mediaType}, sha256 = ${blank}, data = ${data}
    WHERE reference = ${reference} AND sha256 = ${sha256} AND came IS NULL`;
  await sql`UPDATE message_pictures
    SET came = json_build_object('name', name, 'mediaType', media_type, 'bytes', length(data), 'sha256', sha256),
      name = ${name}, media_type = ${mediaType}, sha256 = ${blank}, data = ${data}
    WHERE message_id IN (SELECT id FROM messages WHERE reference = ${reference})
      AND sha256 = ${sha256} AND came IS NULL`;
}

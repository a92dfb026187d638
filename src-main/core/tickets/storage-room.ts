import { z } from 'zod';
import { FaultError, raise } from '#shared/errors.ts';
import { STORAGE_LIMIT_MB } from '#shared/privacy/kept-for.ts';
import type { Database } from '../storage/database.ts';
import type { QueuedPicture } from './picture-rows.ts';

/** What the poste may keep unless the site says otherwise: some eight hundred tickets with two screens. */
export const STORAGE_LIMIT_BYTES = STORAGE_LIMIT_MB * 1_000_000;
/** Words find room when pictures no longer do. */
const TEXT_RESERVE_BYTES = 20_000_000;

const Pages = z.object({ used: z.number() });

/**
 * Answers how many bytes a ticket or reply with these pictures means to add.
 * @throws FaultError `queue-full`, or why nothing can be kept at all
 */
export function assertRoom(
  database: Database,
  pictures: readonly QueuedPicture[],
  limitBytes: number,
): number {
  // What the screen confirmed must outlive the program: better none than one that would not.
  if (database.refusal !== undefined) raise(database.refusal);
  const bytes = pictures.reduce((sum, picture) => sum + picture.bytes.length, 10_000);
  const { used } = Pages.parse(database.sql.get`
    SELECT (page_count - freelist_count) * page_size AS used
    FROM pragma_page_count, pragma_freelist_count, pragma_page_size`);
  const allowed = pictures.length === 0 ? limitBytes + TEXT_RESERVE_BYTES : limitBytes;
  if (used + bytes <= allowed) return bytes;
  throw new FaultError('queue-full', `${used} bytes are kept`, { bytes: used, limitBytes });
}

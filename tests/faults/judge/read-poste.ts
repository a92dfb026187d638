import { join } from 'node:path';
import { z } from 'zod';
import { reading } from './reading.ts';

/** What the poste's own database holds once it is at rest. */
export interface PosteStore {
  /** What SQLite says of the file; `ok`, or nothing, when it is sound. */
  readonly integrity: string;
  /** Pictures of tickets that have left, or of none at all. */
  readonly orphans: number;
  readonly references: ReadonlyMap<string, string>;
}

const IntegrityRow = z.object({ line: z.string() });
const PosteRow = z.object({ key: z.string(), reference: z.string().nullable() });

export function readPoste(dataFolder: string): PosteStore {
  return reading(join(dataFolder, 'sos-poste.db'), (database) => {
    // A torn search index is made again when a reading notices: no ticket depends on it.
    const problems = database
      .prepare(
        "SELECT integrity_check AS line FROM pragma_integrity_check WHERE line NOT LIKE 'fts5:%'",
      )
      .all()
      .map((row) => IntegrityRow.parse(row).line);
    const { orphans } = z.object({ orphans: z.number() }).parse(
      database
        .prepare(
          `SELECT (SELECT count(*) FROM pictures LEFT JOIN tickets ON tickets.id = ticket_id
              WHERE pictures.content IS NOT NULL AND coalesce(state, 'delivered') = 'delivered')
            + (SELECT count(*) FROM reply_pictures LEFT JOIN replies ON replies.id = reply_id
              WHERE coalesce(state, 'delivered') = 'delivered') AS orphans`,
        )
        .get(),
    );
    const rows = database
      .prepare("SELECT key, reference FROM tickets WHERE state = 'delivered'")
      .all();
    const found = rows.map((row) => PosteRow.parse(row));
    return {
      integrity: problems.join('; '),
      orphans,
      references: new Map(found.map(({ key, reference }) => [key, reference ?? ''])),
    };
  });
}

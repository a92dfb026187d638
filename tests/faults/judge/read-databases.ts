import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** What the central's own database holds of one ticket. */
export interface StoredTicket {
  readonly reference: string;
  readonly subject: string;
  readonly words: string;
  readonly keys: number;
  readonly pictures: readonly Uint8Array[];
  /** What its requester said since, in order. */
  readonly said: readonly StoredMessage[];
}

export interface StoredMessage {
  readonly words: string;
  readonly pictures: readonly Uint8Array[];
}

const CentralRow = z.object({
  reference: z.string(),
  subject: z.string(),
  content: z
    .string()
    .transform((text) => z.object({ description: z.string() }).parse(JSON.parse(text))),
  keys: z.number(),
});
const PictureRow = z.object({ data: z.instanceof(Uint8Array) });

export function readCentral(folder: string): StoredTicket[] {
  return reading(join(folder, 'central', 'central.db'), (database) =>
    database
      .prepare(
        `SELECT reference, subject, content, (SELECT count(*) FROM idempotency_keys
          WHERE idempotency_keys.reference = tickets.reference AND is_reply = 0) AS keys FROM tickets`,
      )
      .all()
      .map((row) => {
        const { reference, subject, content, keys } = CentralRow.parse(row);
        const pictures = database
          .prepare('SELECT data FROM pictures WHERE reference = ? ORDER BY position')
          .all(reference)
          .map((picture) => PictureRow.parse(picture).data);
        const said = readMessages(database, reference);
        return { reference, subject, words: content.description, keys, pictures, said };
      }),
  );
}

const MessageRow = z.object({ id: z.string(), text: z.string() });

function readMessages(database: DatabaseSync, reference: string): StoredMessage[] {
  return database
    .prepare(
      "SELECT id, text FROM messages WHERE reference = ? AND sender = 'requester' ORDER BY position",
    )
    .all(reference)
    .map((row) => {
      const { id, text } = MessageRow.parse(row);
      const pictures = database
        .prepare('SELECT data FROM message_pictures WHERE message_id = ? ORDER BY position')
        .all(id)
        .map((picture) => PictureRow.parse(picture).data);
      return { words: text, pictures };
    });
}

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

function reading<Value>(file: string, read: (database: DatabaseSync) => Value): Value {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

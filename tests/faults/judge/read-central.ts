import type { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { z } from 'zod';
import { reading } from './reading.ts';

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

export function readCentral(file: string): StoredTicket[] {
  return reading(file, (database) =>
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

/** The same of a database that several centrals share. */
export async function readSharedCentral(url: string): Promise<StoredTicket[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (text: string, value?: string): Promise<unknown[]> =>
    (await client.query<Record<string, unknown>>(text, value === undefined ? [] : [value])).rows;
  try {
    const rows = await ask(
      `SELECT reference, subject, content, (SELECT count(*)::int FROM idempotency_keys
        WHERE idempotency_keys.reference = tickets.reference AND is_reply = 0) AS keys FROM tickets`,
    );
    const tickets: StoredTicket[] = [];
    for (const row of rows) {
      const { reference, subject, content, keys } = CentralRow.parse(row);
      const pictures = await ask(
        'SELECT data FROM pictures WHERE reference = $1 ORDER BY position',
        reference,
      );
      const messages = await ask(
        "SELECT id, text FROM messages WHERE reference = $1 AND sender = 'requester' ORDER BY position",
        reference,
      );
      const said: StoredMessage[] = [];
      for (const message of messages) {
        const { id, text } = MessageRow.parse(message);
        const shown = await ask(
          'SELECT data FROM message_pictures WHERE message_id = $1 ORDER BY position',
          id,
        );
        said.push({
          words: text,
          pictures: shown.map((picture) => PictureRow.parse(picture).data),
        });
      }
      tickets.push({
        ...{ reference, subject, words: content.description, keys, said },
        pictures: pictures.map((picture) => PictureRow.parse(picture).data),
      });
    }
    return tickets;
  } finally {
    await client.end();
  }
}

import { z } from 'zod';
import { FaultError } from '#shared/errors.ts';
import { PictureType } from '#shared/picture.ts';
import { ThreadMessage, type TicketDetail, type TicketSummary } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { indexChangedTickets, withSoundIndex } from './search-index.ts';
import { searchQuery } from './search-words.ts';
import { SummaryRow, TicketRow, toSummary } from './ticket-rows.ts';

const Counts = z.object({ waiting: z.number(), attention: z.number(), unread: z.number() });
const MessageRow = z.object({ content: z.string().transform((text): unknown => JSON.parse(text)) });
const PictureRow = z.object({ media_type: PictureType, content: z.instanceof(Uint8Array) });

export type TicketReader = ReturnType<typeof createTicketReader>;

/** What the screens read: no network, no waiting. */
export function createTicketReader(database: Database) {
  const { sql } = database;

  return {
    /** Newest first; with words, only the tickets that have them all. */
    list(search: string, limit: number): TicketSummary[] {
      const query = searchQuery(search);
      const rows =
        query === undefined
          ? sql.all`SELECT * FROM summaries ORDER BY id DESC LIMIT ${limit}`
          : withSoundIndex(database, () => findByWords(database, query, limit));
      return rows.map((row) => toSummary(SummaryRow.parse(row)));
    },

    /** @throws FaultError `not-found` */
    summary(key: string): TicketSummary {
      const row = sql.get`SELECT * FROM summaries WHERE key = ${key}`;
      return toSummary(SummaryRow.parse(row ?? unknownTicket(key)));
    },

    /** @throws FaultError `not-found` */
    detail(key: string): TicketDetail {
      const found = sql.get`SELECT * FROM tickets WHERE key = ${key}`;
      const row = TicketRow.parse(found ?? unknownTicket(key));
      const messages = sql.all`
        SELECT content FROM messages WHERE ticket_id = ${row.id} ORDER BY position`;
      return {
        ...toSummary(row),
        content: row.content,
        thread: messages.map((message) => ThreadMessage.parse(MessageRow.parse(message).content)),
        syncedAt: row.synced_at,
      };
    },

    /** A picture still kept here, which is so until the central has counted it back. */
    picture(
      key: string,
      sha256: string,
    ): { mediaType: PictureType; bytes: Uint8Array } | undefined {
      const row = sql.get`
        SELECT media_type, pictures.content FROM pictures
        JOIN tickets ON tickets.id = pictures.ticket_id
        WHERE tickets.key = ${key} AND sha256 = ${sha256} AND pictures.content IS NOT NULL`;
      if (row === undefined) return undefined;
      const { media_type: mediaType, content: bytes } = PictureRow.parse(row);
      return { mediaType, bytes };
    },

    counts(): z.infer<typeof Counts> {
      return Counts.parse(sql.get`
        SELECT
          (SELECT count(*) FROM tickets WHERE state IN ('queued', 'sending')) AS waiting,
          (SELECT count(*) FROM tickets WHERE state = 'needs-attention') AS attention,
          (SELECT count(*) FROM tickets WHERE unread = 1) AS unread`);
    },
  };
}

function findByWords(database: Database, query: string, limit: number) {
  indexChangedTickets(database);
  return database.sql.all`
    SELECT summaries.* FROM ticket_words JOIN summaries ON id = ticket_words.rowid
    WHERE ticket_words MATCH ${query} ORDER BY ticket_words.rowid DESC LIMIT ${limit}`;
}

function unknownTicket(key: string): never {
  throw new FaultError('not-found', `No ticket with key ${key}`);
}

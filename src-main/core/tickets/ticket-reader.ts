import { z } from 'zod';
import { FaultError } from '#shared/errors.ts';
import { PictureType } from '#shared/picture.ts';
import { ThreadMessage, type TicketDetail, type TicketSummary } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { indexChangedTickets, withSoundIndex } from './search-index.ts';
import { waitingReplies } from './replies/waiting-replies.ts';
import { searchQuery } from './search-words.ts';
import { SummaryRow, TicketRow, toSummary } from './ticket-rows.ts';

const Counts = z.object({ waiting: z.number(), attention: z.number(), unread: z.number() });
const MessageRow = z.object({ content: z.string().transform((text): unknown => JSON.parse(text)) });
const PictureRow = z.object({ media_type: PictureType, content: z.instanceof(Uint8Array) });

export type TicketReader = ReturnType<typeof createTicketReader>;

/**
 * What the screens read: no network, no waiting. `person` is the e-mail, in lower case, of who sits at a
 * shared poste; left out, everything is theirs.
 */
export function createTicketReader(database: Database, person?: () => string) {
  const { sql } = database;
  const summaryOf = (row: unknown): TicketSummary => {
    const parsed = SummaryRow.parse(row);
    return toSummary(parsed, person === undefined || parsed.owner === person());
  };

  return {
    /** Newest first: so many of the person's own, and the latest of others; with words, their own that have them all. */
    list(search: string, limit: number): TicketSummary[] {
      const query = searchQuery(search);
      const whose = { owner: person?.(), limit };
      const rows =
        query === undefined
          ? listLatest(database, whose)
          : withSoundIndex(database, () => findByWords(database, query, whose));
      return rows.map(summaryOf);
    },

    /** @throws FaultError `not-found` */
    summary(key: string): TicketSummary {
      const row = sql.get`SELECT * FROM summaries WHERE key = ${key}`;
      return summaryOf(row ?? unknownTicket(key));
    },

    /** Also false of one that is no longer here. */
    isMine(key: string): boolean {
      const row = sql.get`SELECT * FROM summaries WHERE key = ${key}`;
      return row !== undefined && summaryOf(row).mine;
    },

    /** @throws FaultError `not-found`, `not-yours` */
    assertMine(key: string): void {
      const row = sql.get`SELECT * FROM summaries WHERE key = ${key}`;
      if (summaryOf(row ?? unknownTicket(key)).mine) return;
      throw new FaultError('not-yours', `Ticket ${key} is somebody else's`);
    },

    ...createWholes(database),

    counts(): z.infer<typeof Counts> {
      return Counts.parse(sql.get`
        SELECT
          (SELECT count(*) FROM tickets WHERE state IN ('queued', 'sending'))
            + (SELECT count(*) FROM replies WHERE state IN ('queued', 'sending')) AS waiting,
          (SELECT count(*) FROM tickets WHERE state = 'needs-attention')
            + (SELECT count(*) FROM replies WHERE state = 'needs-attention') AS attention,
          (SELECT count(*) FROM tickets WHERE unread = 1
            AND (${person === undefined ? 1 : 0} OR owner = ${person?.() ?? ''})) AS unread`);
    },
  };
}

/** One ticket whole, for whoever asks: whose it is has been looked at before. */
function createWholes(database: Database) {
  const { sql } = database;
  return {
    /** @throws FaultError `not-found` */
    detail(key: string): TicketDetail {
      const found = sql.get`SELECT * FROM tickets WHERE key = ${key}`;
      const row = TicketRow.parse(found ?? unknownTicket(key));
      const messages = sql.all`
        SELECT content FROM messages WHERE ticket_id = ${row.id} ORDER BY position`;
      const thread = messages.map((one) => ThreadMessage.parse(MessageRow.parse(one).content));
      const { replies, replyDraft } = waitingReplies(database, row.id, thread);
      return {
        ...toSummary(row),
        waitingReplies: replies.length,
        content: row.content,
        ...{ thread, replies, replyDraft },
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
        WHERE tickets.key = ${key} AND sha256 = ${sha256} AND pictures.content IS NOT NULL
        UNION ALL
        SELECT media_type, reply_pictures.content FROM reply_pictures
        JOIN replies ON replies.id = reply_id JOIN tickets ON tickets.id = replies.ticket_id
        WHERE tickets.key = ${key} AND sha256 = ${sha256} LIMIT 1`;
      if (row === undefined) return undefined;
      const { media_type: mediaType, content: bytes } = PictureRow.parse(row);
      return { mediaType, bytes };
    },
  };
}

/** Everybody's, where `owner` is undefined. */
interface Whose {
  readonly owner: string | undefined;
  readonly limit: number;
}

/** Shown so that a fault of the poste is not reported twice: those of the last shifts are enough for that. */
const MOST_OF_OTHERS = 100;

function listLatest({ sql }: Database, { owner, limit }: Whose) {
  if (owner === undefined) return sql.all`SELECT * FROM summaries ORDER BY id DESC LIMIT ${limit}`;
  return sql.all`
    SELECT * FROM (SELECT * FROM summaries WHERE owner = ${owner} ORDER BY id DESC LIMIT ${limit})
    UNION ALL
    SELECT * FROM (
      SELECT * FROM summaries WHERE owner <> ${owner} ORDER BY id DESC LIMIT ${MOST_OF_OTHERS})
    ORDER BY id DESC`;
}

function findByWords(database: Database, query: string, { owner, limit }: Whose) {
  indexChangedTickets(database);
  return database.sql.all`
    SELECT summaries.* FROM ticket_words JOIN summaries ON id = ticket_words.rowid
    WHERE ticket_words MATCH ${query} AND (${owner === undefined ? 1 : 0} OR owner = ${owner ?? ''})
    ORDER BY ticket_words.rowid DESC LIMIT ${limit}`;
}

function unknownTicket(key: string): never {
  throw new FaultError('not-found', `No ticket with key ${key}`);
}

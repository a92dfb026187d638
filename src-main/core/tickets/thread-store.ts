import { z } from 'zod';
import type { RemoteTicket } from '#shared/remote-ticket.ts';
import type { Database } from '../storage/database.ts';
import { SummaryRow } from './ticket-rows.ts';

/** A delivered ticket the central may have news of. */
const FollowedTicket = z.object({
  key: z.string(),
  reference: z.string(),
  email: z.string(),
  etag: z.string().nullable(),
});
export type FollowedTicket = z.infer<typeof FollowedTicket>;

/** What the central's news brought that the agent has not seen. */
export interface News {
  readonly supportAnswered: boolean;
  readonly statusChanged: boolean;
}

const DAY_MS = 24 * 3600_000;
const RESOLVED_FOLLOWED_MS = 14 * DAY_MS;

export type ThreadStore = ReturnType<typeof createThreadStore>;

/** The follow-up side of the tickets: their status and thread as the central last told them. */
export function createThreadStore(database: Database) {
  const { sql } = database;

  return {
    /**
     * Open tickets, and those resolved within two weeks: they may be reopened by support. One that the central
     * does not know is asked about once a day: the central of before may be put back.
     */
    followed(now: number): FollowedTicket[] {
      const rows = sql.all`
        SELECT key, reference, etag, content ->> '$.requester.email' AS email
        FROM tickets WHERE state = 'delivered'
          AND (status <> 'resolved' OR updated_at > ${now - RESOLVED_FOLLOWED_MS})
          AND (missing_at IS NULL OR missing_at NOT BETWEEN ${now - DAY_MS} AND ${now})
        ORDER BY id DESC LIMIT 200`;
      return rows.map((row) => FollowedTicket.parse(row));
    },

    /** Takes over what the central says; `bySelf` when the agent caused it: then only an answer is news. */
    merge(
      key: string,
      remote: RemoteTicket,
      options: { etag: string | null; now: number; bySelf: boolean },
    ): News {
      return database.transaction(() => {
        const row = SummaryRow.parse(sql.get`SELECT * FROM summaries WHERE key = ${key}`);
        const known = new Set(
          sql.all`SELECT id FROM messages WHERE ticket_id = ${row.id}`.map(({ id }) => id),
        );
        const news = {
          supportAnswered: remote.thread.some(
            ({ id, from }) => from === 'support' && !known.has(id),
          ),
          statusChanged: remote.status !== row.status,
        };
        putThread(database, row.id, remote);
        const unread = isNews(news, options.bySelf) ? 1 : 0;
        sql.run`
          UPDATE tickets SET status = ${remote.status}, reference = ${remote.reference},
            updated_at = ${Date.parse(remote.updatedAt)}, synced_at = ${options.now},
            etag = ${options.etag}, missing_at = NULL, indexed = 0, unread = max(unread, ${unread})
          WHERE id = ${row.id}`;
        return news;
      });
    },

    /** The central was asked and had nothing new. */
    unchanged(key: string, now: number): void {
      sql.run`UPDATE tickets SET synced_at = ${now}, missing_at = NULL WHERE key = ${key}`;
    },

    /** The central was asked and does not know it. */
    missing(key: string, now: number): void {
      sql.run`UPDATE tickets SET missing_at = ${now}, etag = NULL WHERE key = ${key}`;
    },

    markRead(key: string): void {
      sql.run`UPDATE tickets SET unread = 0 WHERE key = ${key}`;
    },
  };
}

const isNews = ({ supportAnswered, statusChanged }: News, bySelf: boolean): boolean =>
  supportAnswered || (statusChanged && !bySelf);

/** For use within a transaction. */
export function putThread(database: Database, ticketId: number, remote: RemoteTicket): void {
  const { sql } = database;
  for (const [position, message] of remote.thread.entries()) {
    sql.run`
      INSERT INTO messages (ticket_id, id, position, content)
      VALUES (${ticketId}, ${message.id}, ${position}, ${JSON.stringify(message)})
      ON CONFLICT (ticket_id, id) DO UPDATE SET position = excluded.position, content = excluded.content`;
  }
}

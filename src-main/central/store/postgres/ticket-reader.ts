import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';
import { toTicketRecord } from '../rows/ticket-record.ts';
import { toKey, toPicture } from '../rows/ticket-rows.ts';
import type { TicketRecord, TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import { readLog, type DeskActs } from './desk-acts.ts';
import type { HeldPictures } from './held-pictures.ts';
import { createInboxReader } from './inbox-reader.ts';
import { asItCame, countMessage, picturesByMessage } from './message-pictures.ts';
import type { PosteReports } from './poste-reports.ts';
import type { Sql } from './sql.ts';
import type { TakenBack } from './taken-back.ts';

type TicketReader = Omit<
  TicketStore,
  | 'create'
  | 'complete'
  | 'change'
  | keyof DeskActs
  | keyof HeldPictures
  | keyof TakenBack
  | keyof PosteReports
  | 'originOf'
  | 'eraseResolvedBefore'
>;

export function createTicketReader(database: Database): TicketReader {
  const { sql } = database;
  return {
    findKey: async (key) => {
      const { rows } = await sql`SELECT * FROM idempotency_keys WHERE key = ${key}`;
      return rows[0] === undefined ? undefined : toKey(rows[0]);
    },
    receipt: (reference) => countAgain(sql, reference),
    find: (reference) => find(sql, reference),
    // Postes draw provisional references by themselves: should two meet, the newest is meant.
    findForRequester: async (reference, email) => {
      const { rows } = await sql`SELECT reference FROM tickets
        WHERE (reference = ${reference} OR provisional_reference = ${reference})
          AND requester_email = ${email.toLowerCase()}
        ORDER BY created_at DESC LIMIT 1`;
      const found = Found.optional().parse(rows[0]);
      const ticket = found && (await find(sql, found.reference));
      return ticket && { ...ticket, assignee: null };
    },
    readPicture: async (reference, sha256) => {
      const { rows } = await sql`SELECT * FROM (
          SELECT name, media_type, sha256, data, came FROM pictures WHERE reference = ${reference}
          UNION ALL
          SELECT name, media_type, sha256, data, came FROM message_pictures
            JOIN messages ON messages.id = message_id WHERE reference = ${reference}) AS all_of_it
        WHERE ${sha256} IN (sha256, came::json ->> 'sha256')
        ORDER BY sha256 = ${sha256} DESC LIMIT 1`;
      return rows[0] === undefined ? undefined : toPicture(rows[0]);
    },
    countMessage: (id) => countMessage(sql, id),
    ...createInboxReader(database),
  };
}

const Found = z.object({ reference: z.string() });

/**
 * What its version counts is read before its state: should somebody act in between, the version is the
 * older one, and an act from this reading is refused as it should be.
 */
async function find(sql: Sql, reference: string): Promise<TicketRecord | undefined> {
  const messages = await sql`SELECT id, at, sender, author, text FROM messages
    WHERE reference = ${reference} ORDER BY position`;
  const log = await readLog(sql, reference);
  const shown = await picturesByMessage(sql, reference);
  const attachments =
    await sql`SELECT name, media_type AS "mediaType", length(data) AS bytes, sha256
    FROM pictures WHERE reference = ${reference} ORDER BY position`;
  const {
    rows: [ticket],
  } = await sql`SELECT tickets.*, NULL AS last_sender, NULL AS finding,
      accounts.id AS assignee_id, accounts.name AS assignee_name
    FROM tickets LEFT JOIN assignments ON assignments.reference = tickets.reference
      LEFT JOIN accounts ON accounts.id = account_id
    WHERE tickets.reference = ${reference}`;
  if (ticket === undefined) return undefined;
  return toTicketRecord({
    ...{ ticket, shown, log },
    messages: messages.rows,
    attachments: attachments.rows,
  });
}

const Received = z.object({
  status: TicketStatus,
  created_at: z.string(),
  provisional_reference: z.string(),
});

/** The server itself counts and sums up the stored bytes: they need not travel for it. */
async function countAgain(sql: Sql, reference: string) {
  const { rows } = await sql`
    SELECT status, created_at, provisional_reference FROM tickets WHERE reference = ${reference}`;
  const received = Received.parse(rows[0]);
  const pictures = await sql`SELECT name, media_type AS "mediaType", length(data) AS bytes,
      encode(sha256(data), 'hex') AS sha256, came
    FROM pictures WHERE reference = ${reference} ORDER BY position`;
  return {
    reference,
    provisionalReference: received.provisional_reference,
    status: received.status,
    receivedAt: received.created_at,
    attachments: pictures.rows.map(asItCame),
  };
}

import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';
import { referenceIn, toTicketRecord } from '../rows/ticket-record.ts';
import { toCounted, toKey, toPicture } from '../rows/ticket-rows.ts';
import type { TicketRecord, TicketStore } from '../store.ts';
import type { DeskActs } from './desk-acts.ts';
import { readLog } from './desk-acts.ts';
import type { Database } from './open-database.ts';
import type { HeldPictures } from './held-pictures.ts';
import { countMessage, picturesByMessage } from './message-pictures.ts';
import { createInboxReader } from './inbox-reader.ts';
import type { PosteReports } from './poste-reports.ts';
import { settle } from './settle.ts';
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
    findKey: (key) =>
      settle(() => {
        const row = sql.get`SELECT * FROM idempotency_keys WHERE key = ${key}`;
        return row && toKey(row);
      }),
    receipt: (reference) => settle(() => countAgain(database, reference)),
    find: (reference) =>
      settle(() =>
        whole(
          database,
          sql.get`SELECT tickets.*, NULL AS last_sender, NULL AS finding,
              accounts.id AS assignee_id, accounts.name AS assignee_name
            FROM tickets LEFT JOIN assignments ON assignments.reference = tickets.reference
              LEFT JOIN accounts ON accounts.id = account_id
            WHERE tickets.reference = ${reference}`,
        ),
      ),
    // Postes draw provisional references by themselves: should two meet, the newest is meant.
    findForRequester: (reference, email) =>
      settle(() =>
        whole(
          database,
          sql.get`SELECT *, NULL AS last_sender, NULL AS finding,
            NULL AS assignee_id, NULL AS assignee_name FROM tickets
          WHERE (reference = ${reference} OR provisional_reference = ${reference})
            AND requester_email = ${email.toLowerCase()}
          ORDER BY created_at DESC LIMIT 1`,
        ),
      ),
    readPicture: (reference, sha256) =>
      settle(() => {
        const row = sql.get`SELECT * FROM (
            SELECT name, media_type, sha256, data, came FROM pictures WHERE reference = ${reference}
            UNION ALL
            SELECT name, media_type, sha256, data, came FROM message_pictures
              JOIN messages ON messages.id = message_id WHERE reference = ${reference})
          WHERE ${sha256} IN (sha256, came ->> '$.sha256')
          ORDER BY sha256 = ${sha256} DESC LIMIT 1`;
        return row && toPicture(row);
      }),
    countMessage: (id) => settle(() => countMessage(database, id)),
    ...createInboxReader(database),
  };
}

function whole(database: Database, ticket: unknown): TicketRecord | undefined {
  if (ticket === undefined) return undefined;
  const { sql } = database;
  const reference = referenceIn(ticket);
  return toTicketRecord({
    ticket,
    messages: sql.all`SELECT id, at, sender, author, text FROM messages
      WHERE reference = ${reference} ORDER BY position`,
    shown: picturesByMessage(database, reference),
    attachments: sql.all`SELECT name, media_type AS mediaType, length(data) AS bytes, sha256
      FROM pictures WHERE reference = ${reference} ORDER BY position`,
    log: readLog(database, reference),
  });
}

function countAgain({ sql }: Database, reference: string) {
  const row = z.object({
    status: TicketStatus,
    created_at: z.string(),
    provisional_reference: z.string(),
  }).parse(sql.get`
      SELECT status, created_at, provisional_reference FROM tickets WHERE reference = ${reference}`);
  const pictures = sql.all`SELECT * FROM pictures WHERE reference = ${reference} ORDER BY position`;
  const attachments = pictures.map(toCounted);
  return {
    reference,
    provisionalReference: row.provisional_reference,
    status: row.status,
    receivedAt: row.created_at,
    attachments,
  };
}

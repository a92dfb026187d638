import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseReference } from '#shared/reference.ts';
import { AttachmentFact, TicketContent, TicketStatus } from '#shared/ticket.ts';
import { chiefFindingOf } from '../chief-finding.ts';
import { searchWords } from '../search-text.ts';
import type { TicketCounts, TicketFilter, TicketRecord, TicketRow, TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import type { HeldPictures } from './held-pictures.ts';
import { countMessage, messagePicture, picturesByMessage } from './message-pictures.ts';
import { settle } from './settle.ts';
import type { TakenBack } from './taken-back.ts';
import { toKey, toMessage, toPicture, toTicketRow } from './ticket-rows.ts';

type TicketReader = Omit<
  TicketStore,
  'create' | 'complete' | 'change' | keyof HeldPictures | keyof TakenBack
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
          sql.get`SELECT *, NULL AS last_sender, NULL AS finding FROM tickets
          WHERE reference = ${reference}`,
        ),
      ),
    // Postes draw provisional references by themselves: should two meet, the newest is meant.
    findForRequester: (reference, email) =>
      settle(() =>
        whole(
          database,
          sql.get`SELECT *, NULL AS last_sender, NULL AS finding FROM tickets
          WHERE (reference = ${reference} OR provisional_reference = ${reference})
            AND requester_email = ${email.toLowerCase()}
          ORDER BY created_at DESC LIMIT 1`,
        ),
      ),
    readPicture: (reference, sha256) =>
      settle(() => {
        const row = sql.get`SELECT * FROM pictures
          WHERE reference = ${reference} AND sha256 = ${sha256} LIMIT 1`;
        return row === undefined ? messagePicture(database, reference, sha256) : toPicture(row);
      }),
    countMessage: (id) => settle(() => countMessage(database, id)),
    list: (filter) => settle(() => list(database, filter)),
    count: () => settle(() => count(database)),
  };
}

const StoredTicket = z.object({ reference: z.string(), content: z.string() });

function whole(database: Database, row: unknown): TicketRecord | undefined {
  if (row === undefined) return undefined;
  const { sql } = database;
  const { reference, content } = StoredTicket.parse(row);
  const shown = picturesByMessage(database, reference);
  const thread = sql.all`SELECT id, at, sender, author, text FROM messages
    WHERE reference = ${reference} ORDER BY position`
    .map(toMessage)
    .map((message) => ({ ...message, attachments: shown.get(message.id) ?? [] }));
  const attachments = sql.all`SELECT name, media_type AS mediaType, length(data) AS bytes, sha256
    FROM pictures WHERE reference = ${reference} ORDER BY position`;
  const sent = TicketContent.parse(JSON.parse(content));
  return {
    ...toTicketRow(row),
    content: sent,
    finding: chiefFindingOf(sent),
    thread,
    attachments: z.array(AttachmentFact).parse(attachments),
    unanswered: thread.findLast(({ from }) => from !== 'system')?.from === 'requester',
  };
}

function countAgain({ sql }: Database, reference: string) {
  const row = z.object({
    status: TicketStatus,
    created_at: z.string(),
    provisional_reference: z.string(),
  }).parse(sql.get`
      SELECT status, created_at, provisional_reference FROM tickets WHERE reference = ${reference}`);
  const pictures = sql.all`SELECT * FROM pictures WHERE reference = ${reference} ORDER BY position`;
  const attachments = pictures.map(toPicture).map(({ name, mediaType, bytes, data }) => ({
    name,
    mediaType,
    bytes,
    sha256: createHash('sha256').update(data).digest('hex'),
  }));
  return {
    reference,
    provisionalReference: row.provisional_reference,
    status: row.status,
    receivedAt: row.created_at,
    attachments,
  };
}

/** The long columns are left out; who spoke last is asked only for the rows that are shown. */
function list({ sql }: Database, filter: TicketFilter): TicketRow[] {
  const reference = parseReference(filter.search) ?? null;
  const words = reference === null ? searchWords(filter.search) : [];
  const category = filter.categoryId ?? null;
  return sql.all`SELECT *, (
      SELECT sender FROM messages WHERE messages.reference = found.reference
        AND sender <> 'system' ORDER BY position DESC LIMIT 1
    ) AS last_sender, (
      SELECT body FROM chief_findings WHERE chief_findings.reference = found.reference
    ) AS finding FROM (
      SELECT reference, provisional_reference, category_id, urgency, subject, status,
        requester_name, poste, created_at, updated_at FROM tickets
      WHERE (${reference} IS NOT NULL OR (
          status IN (SELECT value FROM json_each(${JSON.stringify(filter.statuses)}))
          AND (${category} IS NULL OR category_id = ${category})
        ))
        AND (${reference} IS NULL OR ${reference} IN (reference, provisional_reference))
        AND (${words.length} = 0 OR NOT EXISTS (
          SELECT 1 FROM json_each(${JSON.stringify(words)}) WHERE instr(search_text, value) = 0
        ))
      ORDER BY status = 'resolved', urgency, updated_at DESC, reference
      LIMIT ${filter.limit}
    ) AS found
    ORDER BY status = 'resolved', urgency, updated_at DESC, reference`.map(toTicketRow);
}

const StatusCount = z.object({ status: TicketStatus, total: z.number() });
const CategoryCount = z.object({ id: z.string(), total: z.number() });

function count({ sql }: Database): TicketCounts {
  const byStatus = { new: 0, 'in-progress': 0, 'waiting-requester': 0, resolved: 0 };
  const statuses = sql.all`SELECT status, count(*) AS total FROM tickets GROUP BY status`;
  for (const { status, total } of z.array(StatusCount).parse(statuses)) byStatus[status] = total;
  const categories = sql.all`SELECT category_id AS id, count(*) AS total FROM tickets
    WHERE status <> 'resolved' GROUP BY category_id`;
  const pairs = z.array(CategoryCount).parse(categories);
  return { byStatus, openByCategory: Object.fromEntries(pairs.map((row) => [row.id, row.total])) };
}

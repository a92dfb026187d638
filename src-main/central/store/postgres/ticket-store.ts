import type { NewThreadMessage, TicketContent } from '#shared/ticket.ts';
import { chiefFindingOf } from '../chief-finding.ts';
import { urgencyRank } from '../rows/ticket-rows.ts';
import { searchTextOf } from '../search-text.ts';
import type { CompletedTicket, NewTicket, ThreadChange, TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import { createDeskActs, isStale, keepAssignment, lockTicket } from './desk-acts.ts';
import { erasePicture } from './erase-picture.ts';
import { createTicketEraser } from './erase-tickets.ts';
import { createHeldPictures } from './held-pictures.ts';
import { attach, keepSignature } from './incident-rows.ts';
import { lockName } from './locks.ts';
import { insertMessagePictures } from './message-pictures.ts';
import type { ToldReport } from '../rows/poste-rows.ts';
import { attachPosteReport, createPosteReports, keepPosteReport } from './poste-reports.ts';
import type { Sql } from './sql.ts';
import { createTicketOrigins, keepOrigin } from './ticket-origins.ts';
import { createTakenBack, isTakenBack } from './taken-back.ts';
import { createTicketReader } from './ticket-reader.ts';

export function createTicketStore(database: Database): TicketStore {
  const { transaction } = database;
  return {
    ...createTicketReader(database),
    ...createHeldPictures(database),
    ...createTakenBack(database),
    ...createDeskActs(database),
    ...createPosteReports(database),
    ...createTicketOrigins(database),
    ...createTicketEraser(database),
    create: (ticket) => transaction(bytesOf(ticket), (sql) => insert(sql, ticket)),
    complete: (ticket) => transaction(bytesOf(ticket), (sql) => complete(sql, ticket)),
    change: (change) => transaction(bytesOf(change), (sql) => append(sql, change)),
  };
}

function bytesOf({ pictures = [] }: Pick<ThreadChange, 'pictures'>): number {
  return pictures.reduce((total, picture) => total + picture.bytes, 0);
}

type Outcome<Act extends 'create' | 'complete' | 'change'> = Awaited<ReturnType<TicketStore[Act]>>;

/** Under the lock of the key: two requests with the same key make one ticket, at whichever central. */
async function insert(sql: Sql, ticket: NewTicket): Promise<Outcome<'create'>> {
  const { reference, key, contentHash, content, createdAt, pictures } = ticket;
  await lockName(sql, 'key', key);
  if (await isKnown(sql, key)) return 'key-known';
  if (await isTakenBack(sql, key, content.revision)) return 'taken-back';
  const { changes } = await sql`INSERT INTO tickets
      (reference, provisional_reference, category_id, urgency, subject, status, requester_name,
        requester_email, poste, content, search_text, created_at, updated_at)
    VALUES (${reference}, ${content.provisionalReference}, ${content.categoryId},
      ${urgencyRank(ticket.urgency)}, ${content.subject}, 'new', ${content.requester.name},
      ${content.requester.email.toLowerCase()}, ${content.requester.poste},
      ${JSON.stringify(content)}, ${searchTextOf(reference, content)}, ${createdAt}, ${createdAt})
    ON CONFLICT (reference) DO NOTHING`;
  if (changes === 0) return 'reference-taken';
  await keepWhatItTells(sql, { reference, content, at: createdAt });
  await keepSignature(sql, { reference, content, at: createdAt });
  await insertPictures(sql, reference, pictures);
  await insertMessages(sql, reference, ticket.messages ?? []);
  await keepOrigin(sql, reference, ticket.origin);
  await sql`INSERT INTO idempotency_keys (key, content_hash, reference, to_complete)
    VALUES (${key}, ${contentHash}, ${reference}, ${ticket.toComplete ? 1 : 0})`;
  await sql`DELETE FROM held_pictures WHERE key = ${key}`;
  return 'created';
}

async function isKnown(sql: Sql, key: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM idempotency_keys WHERE key = ${key}`;
  return rows.length > 0;
}

async function append(sql: Sql, change: ThreadChange): Promise<Outcome<'change'>> {
  const { reference, messages, pictures = [], status, at, once, assign, noticeId } = change;
  if (once !== undefined) await lockName(sql, 'key', once.key);
  await lockTicket(sql, reference);
  if (await isStale(sql, change)) return 'changed-meanwhile';
  if (once !== undefined) {
    if (await isKnown(sql, once.key)) return 'key-known';
    const { rows } = await sql`SELECT 1 FROM messages WHERE id = ${once.key}`;
    if (rows.length > 0) return 'key-known';
    await sql`INSERT INTO idempotency_keys (key, content_hash, reference, is_reply)
      VALUES (${once.key}, ${once.contentHash}, ${reference}, 1)`;
    await sql`DELETE FROM held_pictures WHERE key = ${once.key}`;
  }
  await insertMessages(sql, reference, messages);
  if (once !== undefined) await insertMessagePictures(sql, once.key, pictures);
  if (once !== undefined && change.foreignId !== undefined) {
    await sql`INSERT INTO message_hand_overs
        (message_id, reference, state, foreign_id, attempts, next_at)
      VALUES (${once.key}, ${reference}, 'there', ${change.foreignId}, 0, ${at})`;
  }
  if (assign !== undefined) await keepAssignment(sql, { reference, at, ...assign });
  await sql`UPDATE tickets SET status = ${status}, updated_at = ${at}
    WHERE reference = ${reference}`;
  if (noticeId !== undefined) await attach(sql, { reference, noticeId, at });
  if (change.erase !== undefined) await erasePicture(sql, reference, change.erase);
  return 'changed';
}

/** Under the lock of the key: two completions of one ticket make one. */
async function complete(sql: Sql, ticket: CompletedTicket): Promise<Outcome<'complete'>> {
  const { key, contentHash, reference, content, pictures, messages = [], at } = ticket;
  await lockName(sql, 'key', key);
  await lockTicket(sql, reference);
  if (await isTakenBack(sql, key, content.revision)) return 'taken-back';
  const { changes } = await sql`UPDATE idempotency_keys
    SET content_hash = ${contentHash}, to_complete = 0 WHERE key = ${key} AND to_complete = 1`;
  if (changes === 0) return 'whole-already';
  await sql`UPDATE tickets SET category_id = ${content.categoryId},
      urgency = ${urgencyRank(ticket.urgency)}, subject = ${content.subject},
      requester_name = ${content.requester.name},
      requester_email = ${content.requester.email.toLowerCase()},
      poste = ${content.requester.poste}, content = ${JSON.stringify(content)},
      search_text = ${searchTextOf(reference, content)}, updated_at = ${at}
    WHERE reference = ${reference}`;
  await keepWhatItTells(sql, { reference, content, at });
  await keepSignature(sql, { reference, content, at });
  await insertPictures(sql, reference, pictures);
  await insertMessages(sql, reference, messages);
  await sql`DELETE FROM held_pictures WHERE key = ${key}`;
  return 'completed';
}

/** Attached first: a report that was kept of this poste is not the last known of the other. */
async function keepWhatItTells(sql: Sql, told: ToldReport): Promise<void> {
  const { reference, content } = told;
  await keepChiefFinding(sql, reference, content);
  await attachPosteReport(sql, reference, content);
  await keepPosteReport(sql, told);
}

async function keepChiefFinding(
  sql: Sql,
  reference: string,
  content: TicketContent,
): Promise<void> {
  await sql`DELETE FROM chief_findings WHERE reference = ${reference}`;
  const finding = chiefFindingOf(content);
  if (finding === null) return;
  await sql`INSERT INTO chief_findings (reference, body)
    VALUES (${reference}, ${JSON.stringify(finding)})`;
}

async function insertPictures(
  sql: Sql,
  reference: string,
  pictures: NewTicket['pictures'],
): Promise<void> {
  for (const [position, { name, mediaType, sha256, data }] of pictures.entries()) {
    await sql`INSERT INTO pictures (reference, position, name, media_type, sha256, data)
      VALUES (${reference}, ${position}, ${name}, ${mediaType}, ${sha256}, ${data})`;
  }
}

async function insertMessages(
  sql: Sql,
  reference: string,
  messages: readonly NewThreadMessage[],
): Promise<void> {
  for (const { id, at: saidAt, from, author, text } of messages) {
    await sql`INSERT INTO messages (id, reference, at, sender, author, text)
      VALUES (${id}, ${reference}, ${saidAt}, ${from}, ${author}, ${text})`;
  }
}

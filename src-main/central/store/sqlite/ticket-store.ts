import type { NewThreadMessage, TicketContent } from '#shared/ticket.ts';
import { chiefFindingOf } from '../chief-finding.ts';
import { urgencyRank } from '../rows/ticket-rows.ts';
import type { CompletedTicket, NewTicket, ThreadChange, TicketStore } from '../store.ts';
import { searchTextOf } from '../search-text.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';
import { createDeskActs, isStale, keepAssignment } from './desk-acts.ts';
import { attach, keepSignature } from './incident-rows.ts';
import { erasePicture } from './erase-picture.ts';
import { createTicketEraser } from './erase-tickets.ts';
import { createHeldPictures } from './held-pictures.ts';
import { insertMessagePictures } from './message-pictures.ts';
import type { ToldReport } from '../rows/poste-rows.ts';
import { attachPosteReport, createPosteReports, keepPosteReport } from './poste-reports.ts';
import { createTicketOrigins, keepOrigin } from './ticket-origins.ts';
import { createTakenBack, isTakenBack } from './taken-back.ts';
import { createTicketReader } from './ticket-reader.ts';

export function createTicketStore(database: Database): TicketStore {
  return {
    ...createTicketReader(database),
    ...createHeldPictures(database),
    ...createTakenBack(database),
    ...createDeskActs(database),
    ...createPosteReports(database),
    ...createTicketOrigins(database),
    ...createTicketEraser(database),
    create: (ticket) =>
      settle(() => database.transaction(bytesOf(ticket), () => insert(database, ticket))),
    complete: (ticket) =>
      settle(() => database.transaction(bytesOf(ticket), () => complete(database, ticket))),
    change: (change) =>
      settle(() => {
        const outcome = database.transaction(bytesOf(change), () => append(database, change));
        if (change.erase !== undefined) database.emptyLog();
        return outcome;
      }),
  };
}

function bytesOf({ pictures = [] }: Pick<ThreadChange, 'pictures'>): number {
  return pictures.reduce((total, picture) => total + picture.bytes, 0);
}

/** The key is looked up inside the transaction: two requests with the same key make one ticket. */
function insert(database: Database, ticket: NewTicket): Awaited<ReturnType<TicketStore['create']>> {
  const { sql } = database;
  const { reference, key, contentHash, content, createdAt, pictures } = ticket;
  if (sql.get`SELECT 1 FROM idempotency_keys WHERE key = ${key}`) return 'key-known';
  if (isTakenBack(database, key, content.revision)) return 'taken-back';
  if (sql.get`SELECT 1 FROM tickets WHERE reference = ${reference}`) return 'reference-taken';
  sql.run`INSERT INTO tickets (reference, provisional_reference, category_id, urgency, subject,
      status, requester_name, requester_email, poste, content, search_text, created_at, updated_at)
    VALUES (${reference}, ${content.provisionalReference}, ${content.categoryId},
      ${urgencyRank(ticket.urgency)}, ${content.subject}, 'new', ${content.requester.name},
      ${content.requester.email.toLowerCase()}, ${content.requester.poste},
      ${JSON.stringify(content)}, ${searchTextOf(reference, content)}, ${createdAt}, ${createdAt})`;
  keepWhatItTells(database, { reference, content, at: createdAt });
  keepSignature(database, { reference, content, at: createdAt });
  insertPictures(database, reference, pictures);
  insertMessages(database, reference, ticket.messages ?? []);
  keepOrigin(database, reference, ticket.origin);
  sql.run`INSERT INTO idempotency_keys (key, content_hash, reference, to_complete)
    VALUES (${key}, ${contentHash}, ${reference}, ${ticket.toComplete ? 1 : 0})`;
  sql.run`DELETE FROM held_pictures WHERE key = ${key}`;
  return 'created';
}

function append(
  database: Database,
  change: ThreadChange,
): Awaited<ReturnType<TicketStore['change']>> {
  const { sql } = database;
  const { reference, messages, pictures = [], status, at, once, assign, noticeId } = change;
  if (isStale(database, change)) return 'changed-meanwhile';
  if (once !== undefined) {
    if (sql.get`SELECT 1 FROM idempotency_keys WHERE key = ${once.key}`) return 'key-known';
    if (sql.get`SELECT 1 FROM messages WHERE id = ${once.key}`) return 'key-known';
    sql.run`INSERT INTO idempotency_keys (key, content_hash, reference, is_reply)
      VALUES (${once.key}, ${once.contentHash}, ${reference}, 1)`;
    sql.run`DELETE FROM held_pictures WHERE key = ${once.key}`;
  }
  insertMessages(database, reference, messages);
  if (once !== undefined) insertMessagePictures(database, once.key, pictures);
  if (once !== undefined && change.foreignId !== undefined) {
    sql.run`INSERT INTO message_hand_overs
        (message_id, reference, state, foreign_id, attempts, next_at, error)
      VALUES (${once.key}, ${reference}, 'there', ${change.foreignId}, 0, ${at}, NULL)`;
  }
  if (assign !== undefined) keepAssignment(database, { reference, at, ...assign });
  sql.run`UPDATE tickets SET status = ${status}, updated_at = ${at} WHERE reference = ${reference}`;
  if (noticeId !== undefined) attach(database, { reference, noticeId, at });
  if (change.erase !== undefined) erasePicture(database, reference, change.erase);
  return 'changed';
}

/** Looked up inside the transaction: two completions of one ticket make one. */
function complete(
  database: Database,
  ticket: CompletedTicket,
): Awaited<ReturnType<TicketStore['complete']>> {
  const { sql } = database;
  const { key, contentHash, reference, content, pictures, messages = [], at } = ticket;
  if (isTakenBack(database, key, content.revision)) return 'taken-back';
  const { changes } = sql.run`UPDATE idempotency_keys
    SET content_hash = ${contentHash}, to_complete = 0 WHERE key = ${key} AND to_complete = 1`;
  if (Number(changes) === 0) return 'whole-already';
  sql.run`UPDATE tickets SET category_id = ${content.categoryId},
      urgency = ${urgencyRank(ticket.urgency)}, subject = ${content.subject},
      requester_name = ${content.requester.name},
      requester_email = ${content.requester.email.toLowerCase()},
      poste = ${content.requester.poste}, content = ${JSON.stringify(content)},
      search_text = ${searchTextOf(reference, content)}, updated_at = ${at}
    WHERE reference = ${reference}`;
  keepWhatItTells(database, { reference, content, at });
  keepSignature(database, { reference, content, at });
  insertPictures(database, reference, pictures);
  insertMessages(database, reference, messages);
  sql.run`DELETE FROM held_pictures WHERE key = ${key}`;
  return 'completed';
}

/** Attached first: a report that was kept of this poste is not the last known of the other. */
function keepWhatItTells(database: Database, told: ToldReport): void {
  const { reference, content } = told;
  keepChiefFinding(database, reference, content);
  attachPosteReport(database, reference, content);
  keepPosteReport(database, told);
}

function keepChiefFinding({ sql }: Database, reference: string, content: TicketContent): void {
  sql.run`DELETE FROM chief_findings WHERE reference = ${reference}`;
  const finding = chiefFindingOf(content);
  if (finding === null) return;
  sql.run`INSERT INTO chief_findings (reference, body)
    VALUES (${reference}, ${JSON.stringify(finding)})`;
}

function insertPictures(
  { sql }: Database,
  reference: string,
  pictures: NewTicket['pictures'],
): void {
  for (const [position, { name, mediaType, sha256, data }] of pictures.entries()) {
    sql.run`INSERT INTO pictures (reference, position, name, media_type, sha256, data)
      VALUES (${reference}, ${position}, ${name}, ${mediaType}, ${sha256}, ${data})`;
  }
}

function insertMessages(
  { sql }: Database,
  reference: string,
  messages: readonly NewThreadMessage[],
): void {
  for (const { id, at: saidAt, from, author, text } of messages) {
    sql.run`INSERT INTO messages (id, reference, at, sender, author, text)
      VALUES (${id}, ${reference}, ${saidAt}, ${from}, ${author}, ${text})`;
  }
}

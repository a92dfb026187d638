import { z } from 'zod';
import { assertMove } from '#shared/delivery-moves.ts';
import type { AttentionReason } from '#shared/delivery.ts';
import { FaultError, type Fault } from '#shared/errors.ts';
import type { NewReply } from '#shared/remote-ticket.ts';
import type { TicketAddress } from '../ticket-address.ts';
import type { Database } from '../../storage/database.ts';
import { writing } from '../../storage/storage-fault.ts';
import { replyMayHaveArrived } from '../may-have-arrived.ts';
import { standing } from '../parking.ts';
import type { QueuedPicture } from '../picture-rows.ts';
import { LONGEST_WAIT_MS } from '../retry-policy.ts';
import { assertRoom, STORAGE_LIMIT_BYTES } from '../storage-room.ts';
import { insertReplyPictures, replyPictures } from './reply-pictures.ts';
import { mayWithdraw, ReplyRow } from './reply-rows.ts';

export interface QueuedReply {
  readonly key: string;
  readonly ticketKey: string;
  readonly content: NewReply;
  readonly pictures: readonly QueuedPicture[];
}

/** A reply the outbox has claimed; `attempts` counts this one too. */
export interface ClaimedReply extends QueuedReply {
  readonly attempts: number;
  readonly address: TicketAddress;
}

export type ReplySettlement =
  | { readonly state: 'delivered' }
  | { readonly state: 'queued'; readonly nextAttemptAt: number; readonly fault: Fault }
  | { readonly state: 'needs-attention'; readonly reason: AttentionReason; readonly fault: Fault };

export type ReplyStore = ReturnType<typeof createReplyStore>;

/** Replies wait as tickets do: claim, settle, requeue, all of it on disk. */
export function createReplyStore(database: Database, limitBytes = STORAGE_LIMIT_BYTES) {
  const { sql } = database;
  const within = <Value>(work: () => Value) => writing(() => database.transaction(work));

  return {
    /**
     * Words, pictures and the end of their draft in one transaction, `endsDraft` for the form's; a key
     * that is known changes nothing.
     * @throws FaultError `not-found`, `move-refused` for a ticket that will not leave, or as the disk says
     */
    enqueue(reply: QueuedReply, now: number, endsDraft = false): void {
      const missingBytes = assertRoom(database, reply.pictures, limitBytes);
      const work = () => {
        insert(database, reply, now);
        if (endsDraft) sql.run`DELETE FROM draft`;
      };
      writing(() => database.transaction(work), { missingBytes });
    },

    claimNext(now: number): ClaimedReply | undefined {
      return database.transaction(() => {
        for (;;) {
          const found = nextDue(database, now);
          if (found === undefined) return undefined;
          const claimed = claim(database, found);
          if (claimed !== undefined) return claimed;
          sql.run`UPDATE replies SET state = 'needs-attention', reason = 'unreadable',
            next_attempt_at = NULL WHERE id = ${found['id'] ?? null}`;
        }
      });
    },

    settle: (key: string, settlement: ReplySettlement) =>
      within(() => record(database, key, settlement)),

    ...createReplyPlan(database),

    /** Its words go back among those not sent. @throws FaultError `not-found`, `move-refused` */
    withdraw: (key: string, now: number): QueuedReply => within(() => takeBack(database, key, now)),

    writeDraft: (ticketKey: string, text: string, now: number) =>
      within(() => writeDraft(database, standing(database, ticketKey).id, text, now)),
  };
}

/** When what waits is due. */
function createReplyPlan({ sql }: Database) {
  return {
    requeueInterrupted(now: number): void {
      sql.run`UPDATE replies SET state = 'queued', next_attempt_at = ${now}, may_have_arrived = 1
        WHERE state = 'sending'`;
    },

    /** All that wait, or one reply, or those of one ticket. */
    hasten(now: number, key?: string): void {
      sql.run`
        UPDATE replies SET state = 'queued', reason = NULL, next_attempt_at = ${now}
        WHERE (state = 'queued' AND ${key ?? null} IS NULL)
          OR (state IN ('queued', 'needs-attention') AND (key = ${key ?? null}
            OR ticket_id = (SELECT id FROM tickets WHERE key = ${key ?? null})))`;
    },

    /** Only of those that may leave now: an earlier one, or their ticket, may be in their way. */
    earliestAttempt(now: number): number | null {
      const row = sql.get`
        SELECT min(iif(replies.next_attempt_at > ${now + LONGEST_WAIT_MS}, ${now}, replies.next_attempt_at)) AS at
        FROM replies JOIN tickets ON tickets.id = replies.ticket_id
        WHERE replies.state = 'queued' AND tickets.state = 'delivered' AND NOT EXISTS (
          SELECT 1 FROM replies AS earlier WHERE earlier.ticket_id = replies.ticket_id
            AND earlier.state <> 'delivered' AND earlier.id < replies.id)`;
      return z.object({ at: z.number().nullable() }).parse(row).at;
    },
  };
}

/** The oldest first; behind its ticket, and behind what was said before it. */
function nextDue({ sql }: Database, now: number) {
  return sql.get`
    SELECT replies.*, tickets.key AS ticket_key, tickets.reference,
      iif(json_valid(tickets.content), tickets.content ->> '$.requester.email', NULL) AS email
    FROM replies JOIN tickets ON tickets.id = replies.ticket_id
    WHERE replies.state = 'queued' AND tickets.state = 'delivered'
      AND (replies.next_attempt_at <= ${now} OR replies.next_attempt_at > ${now + LONGEST_WAIT_MS})
      AND NOT EXISTS (SELECT 1 FROM replies AS earlier WHERE earlier.ticket_id = replies.ticket_id
        AND earlier.state <> 'delivered' AND earlier.id < replies.id)
    ORDER BY replies.id LIMIT 1`;
}

const ClaimRow = ReplyRow.extend({
  ticket_key: z.string(),
  reference: z.string(),
  email: z.string(),
});

/** Undefined when a torn page has taken words, or a picture of a reply that never left. */
function claim(database: Database, found: unknown): ClaimedReply | undefined {
  const { data: row } = ClaimRow.safeParse(found);
  if (row === undefined) return undefined;
  const pictures = replyPictures(database, row.id);
  if (row.attempts === 0 && pictures.length < row.content.attachments.length) return undefined;
  database.sql.run`
    UPDATE replies SET state = 'sending', attempts = attempts + 1 WHERE id = ${row.id}`;
  return {
    ...{ key: row.key, ticketKey: row.ticket_key, content: row.content, pictures },
    attempts: row.attempts + 1,
    address: { reference: row.reference, email: row.email },
  };
}

function insert(database: Database, reply: QueuedReply, now: number): void {
  const { sql } = database;
  const { key, ticketKey, content, pictures } = reply;
  if (sql.get`SELECT 1 FROM replies WHERE key = ${key}`) return;
  const { id: ticketId, state } = standing(database, ticketKey);
  if (state === 'withdrawn' || state === 'draft') {
    throw new FaultError('move-refused', `A ticket that is ${state} takes no reply`);
  }
  const { lastInsertRowid: id } = sql.run`
    INSERT INTO replies (key, ticket_id, state, next_attempt_at, created_at, content)
    VALUES (${key}, ${ticketId}, 'queued', ${now}, ${now}, ${JSON.stringify(content)})`;
  insertReplyPictures(database, Number(id), pictures);
  sql.run`DELETE FROM reply_drafts WHERE ticket_id = ${ticketId}`;
  sql.run`UPDATE tickets SET updated_at = ${now} WHERE id = ${ticketId}`;
}

/** @throws FaultError `not-found` */
function find({ sql }: Database, key: string): ReplyRow {
  const row = sql.get`SELECT * FROM replies WHERE key = ${key}`;
  if (row === undefined) throw new FaultError('not-found', `No reply with key ${key}`);
  return ReplyRow.parse(row);
}

function record(database: Database, key: string, settlement: ReplySettlement): void {
  const { sql } = database;
  const { id, state } = find(database, key);
  // Taken back by another start on this profile, which sends it with the same key and settles it.
  if (state === 'queued' || state === 'delivered') return;
  assertMove(state, settlement.state);
  if (settlement.state === 'delivered') {
    sql.run`UPDATE replies SET state = 'delivered', next_attempt_at = NULL, reason = NULL,
      last_fault = NULL, may_have_arrived = 0 WHERE id = ${id}`;
    sql.run`DELETE FROM reply_pictures WHERE reply_id = ${id}`;
    return;
  }
  const nextAttemptAt = settlement.state === 'queued' ? settlement.nextAttemptAt : null;
  const reason = settlement.state === 'queued' ? null : settlement.reason;
  sql.run`
    UPDATE replies SET state = ${settlement.state}, next_attempt_at = ${nextAttemptAt},
      reason = ${reason}, last_fault = ${JSON.stringify(settlement.fault)},
      may_have_arrived = max(may_have_arrived, ${replyMayHaveArrived(settlement.fault) ? 1 : 0})
    WHERE id = ${id}`;
}

const DraftRow = z.object({ text: z.string() });
const TicketKeyRow = z.object({ key: z.string() });

function takeBack(database: Database, key: string, now: number): QueuedReply {
  const { sql } = database;
  const row = find(database, key);
  if (!mayWithdraw(row)) throw new FaultError('move-refused', `A reply that is ${row.state}`);
  const { ticket_id: ticketId, content } = row;
  const pictures = replyPictures(database, row.id);
  const draft = sql.get`SELECT text FROM reply_drafts WHERE ticket_id = ${ticketId}`;
  const typed = draft === undefined ? '' : DraftRow.parse(draft).text;
  const words = [content.text, typed].filter((text) => text.trim() !== '').join('\n\n');
  sql.run`DELETE FROM replies WHERE id = ${row.id}`;
  writeDraft(database, ticketId, words.slice(0, 8000), now);
  const ticket = TicketKeyRow.parse(sql.get`SELECT key FROM tickets WHERE id = ${ticketId}`);
  return { key, ticketKey: ticket.key, content, pictures };
}

function writeDraft({ sql }: Database, ticketId: number, text: string, now: number): void {
  if (text === '') sql.run`DELETE FROM reply_drafts WHERE ticket_id = ${ticketId}`;
  else {
    sql.run`
      INSERT INTO reply_drafts (ticket_id, text, updated_at) VALUES (${ticketId}, ${text}, ${now})
      ON CONFLICT (ticket_id) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`;
  }
}

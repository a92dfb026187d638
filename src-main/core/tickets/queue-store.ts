import type { SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Receipt } from '#shared/central-api.ts';
import { URGENCIES, type Urgency } from '#shared/category.ts';
import { assertMove, type Move } from '#shared/delivery-moves.ts';
import type { AttentionReason } from '#shared/delivery.ts';
import type { Fault } from '#shared/errors.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { writing } from '../storage/storage-fault.ts';
import { markDelivered } from './mark-delivered.ts';
import { mayHaveArrived } from './may-have-arrived.ts';
import { renew } from './renew.ts';
import { LONGEST_WAIT_MS } from './retry-policy.ts';
import { insertPictures, readablePictures, type QueuedPicture } from './picture-rows.ts';
import { assertRoom, STORAGE_LIMIT_BYTES } from './storage-room.ts';
import { SummaryRow, TicketRow } from './ticket-rows.ts';

export interface QueuedTicket {
  readonly key: string;
  readonly content: TicketContent;
  readonly pictures: readonly QueuedPicture[];
}

/** A ticket the outbox has claimed; `attempts` counts this one too. */
export interface ClaimedTicket extends QueuedTicket {
  readonly attempts: number;
  /** Its pictures have not been made smaller yet. */
  readonly reducible: boolean;
}

/** How an attempt ended; the outbox decides, the store records. */
export type Settlement =
  | { readonly state: Move<'sending', 'delivered'>; readonly receipt: Receipt }
  | {
      readonly state: Move<'sending', 'queued'>;
      readonly nextAttemptAt: number;
      readonly fault: Fault;
      /** The central no longer takes this revision: it leaves as the next. */
      readonly renewed?: boolean;
    }
  | {
      readonly state: Move<'sending', 'needs-attention'>;
      readonly reason: AttentionReason;
      readonly fault: Fault;
    };

export type QueueStore = ReturnType<typeof createQueueStore>;

/** The durable side of the outbox: claim, settle, requeue. Attempts and times are on disk. */
export function createQueueStore(database: Database, limitBytes = STORAGE_LIMIT_BYTES) {
  const { sql } = database;

  return {
    /**
     * Ticket and pictures in one transaction, and the draft forgotten with it.
     * @throws FaultError `queue-full`, `disk-full`, `storage-read-only` or `storage-failed`; nothing is then kept.
     */
    enqueue(ticket: QueuedTicket, urgency: Urgency, now: number): void {
      const bytes = assertRoom(database, ticket.pictures, limitBytes);
      writing(() => database.transaction(() => insertTicket(database, ticket, urgency, now)), {
        missingBytes: bytes,
      });
    },

    /**
     * Claims the most urgent ticket that is due, oldest first. What was planned further ahead than
     * any plan goes was planned by a clock since turned back, and is due too.
     */
    claimNext(now: number): ClaimedTicket | undefined {
      return database.transaction(() => {
        for (;;) {
          const found = sql.get`
            SELECT * FROM tickets WHERE state = 'queued'
              AND (next_attempt_at <= ${now} OR next_attempt_at > ${now + LONGEST_WAIT_MS})
            ORDER BY urgency, id LIMIT 1`;
          if (found === undefined) return undefined;
          const row = TicketRow.safeParse(found);
          const claimed = row.success ? claim(database, row.data) : undefined;
          if (claimed !== undefined) return claimed;
          setAside(database, found);
        }
      });
    },

    settle(key: string, settlement: Settlement, now: number): void {
      writing(() => database.transaction(() => record(database, key, settlement, now)));
    },

    /** What a crash left "sending" is queued again: its key makes a second attempt harmless. */
    requeueInterrupted(now: number): void {
      sql.run`
        UPDATE tickets SET state = 'queued', next_attempt_at = ${now}, may_have_arrived = 1
        WHERE state = 'sending'`;
    },

    /** Brings one waiting ticket, or all of them, forward to now. */
    hasten(now: number, key?: string): void {
      sql.run`
        UPDATE tickets SET state = 'queued', reason = NULL, next_attempt_at = ${now}
        WHERE (state = 'queued' AND ${key ?? null} IS NULL)
          OR (key = ${key ?? null} AND state IN ('queued', 'needs-attention'))`;
    },

    /** When the next attempt is due; an implausible plan is due now, as in `claimNext`. */
    earliestAttempt(now: number): number | null {
      const row = sql.get`
        SELECT min(iif(next_attempt_at > ${now + LONGEST_WAIT_MS}, ${now}, next_attempt_at)) AS at
        FROM tickets WHERE state = 'queued'`;
      return z.object({ at: z.number().nullable() }).parse(row).at;
    },
  };
}

function insertTicket(database: Database, ticket: QueuedTicket, urgency: Urgency, now: number) {
  const { sql } = database;
  const { content, pictures, key } = ticket;
  const { lastInsertRowid: id } = sql.run`
    INSERT INTO tickets (key, provisional_reference, category_id, subject, urgency, status, state,
      next_attempt_at, created_at, updated_at, owner, content)
    VALUES (${key}, ${content.provisionalReference}, ${content.categoryId}, ${content.subject},
      ${URGENCIES.indexOf(urgency)}, 'new', 'queued', ${now}, ${now}, ${now},
      ${content.requester.email.toLowerCase()},      ${JSON.stringify(content)})`;
  insertPictures(database, Number(id), pictures);
  sql.run`DELETE FROM draft`;
}

function record(database: Database, key: string, settlement: Settlement, now: number): void {
  const { sql } = database;
  const row = SummaryRow.parse(sql.get`SELECT * FROM summaries WHERE key = ${key}`);
  // Taken back by another start on this profile, which sends it with the same key and settles it.
  if (row.state === 'queued' || row.state === 'delivered') return;
  assertMove(row.state, settlement.state);
  if (settlement.state === 'delivered') {
    markDelivered(database, row.id, settlement.receipt, now);
    return;
  }
  if (settlement.state === 'queued' && settlement.renewed === true) renew(database, row.id);
  const nextAttemptAt = settlement.state === 'queued' ? settlement.nextAttemptAt : null;
  const reason = settlement.state === 'queued' ? null : settlement.reason;
  sql.run`
    UPDATE tickets SET state = ${settlement.state}, next_attempt_at = ${nextAttemptAt},
      reason = ${reason}, last_fault = ${JSON.stringify(settlement.fault)},
      may_have_arrived = max(may_have_arrived, ${mayHaveArrived(settlement.fault) ? 1 : 0})
    WHERE id = ${row.id}`;
}

/** `claimNext` looks among the queued ones only. */
const SENDING: Move<'queued', 'sending'> = 'sending';

/**
 * Undefined when a torn page has taken a picture of a ticket that never left: a person decides. One that
 * has left may stand at the central whole, which its next attempt asks before anything else.
 */
function claim(database: Database, row: TicketRow): ClaimedTicket | undefined {
  const pictures = readablePictures(database, row.id);
  if (row.attempts === 0 && pictures.length < row.content.attachments.length) return undefined;
  database.sql.run`
    UPDATE tickets SET state = ${SENDING}, attempts = attempts + 1 WHERE id = ${row.id}`;
  return {
    key: row.key,
    attempts: row.attempts + 1,
    content: row.content,
    pictures,
    reducible: pictures.length > 0 && row.reduced_from_bytes === null,
  };
}

/** A ticket a torn page has made unreadable waits for a person; the others behind it leave. */
function setAside(
  { sql }: Database,
  { id = null }: Readonly<Record<string, SQLOutputValue>>,
): void {
  sql.run`
    UPDATE tickets SET state = 'needs-attention', reason = 'unreadable', next_attempt_at = NULL
    WHERE id = ${id}`;
}

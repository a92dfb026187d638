import type { Receipt } from '#shared/central-api.ts';
import { URGENCIES, type Urgency } from '#shared/category.ts';
import { mayMove } from '#shared/delivery-moves.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import { FaultError } from '#shared/errors.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { writing } from '../storage/storage-fault.ts';
import { markDelivered } from './mark-delivered.ts';
import { picturesOf, replacePictures, type QueuedPicture } from './picture-rows.ts';
import type { QueuedTicket } from './queue-store.ts';
import { SummaryRow, TicketRow } from './ticket-rows.ts';

/** A ticket as it was written, with what it carries. */
export interface TakenBack {
  readonly content: TicketContent;
  readonly pictures: readonly QueuedPicture[];
}

export type MoveStore = ReturnType<typeof createMoveStore>;

/**
 * What the agent does to a ticket on its way, each in one transaction. A move the ticket may not make
 * any more, because the outbox was quicker, is refused and changes nothing.
 * @throws FaultError `not-found`, `move-refused`, or as the disk says
 */
export function createMoveStore(database: Database) {
  const { sql } = database;
  const within = <Value>(work: () => Value) => writing(() => database.transaction(work));

  const { park, unpark, movable } = createParking(database);

  return {
    standing: (key: string) => standing(database, key),
    /** Whether the form holds it. */
    isHeld: (key: string): boolean =>
      sql.get`SELECT 1 FROM tickets WHERE key = ${key} AND state = 'draft'` !== undefined,
    withdraw: (key: string) => within(() => park(key, 'withdrawn')),
    restore: (key: string, now: number) => within(() => unpark(key, now)),

    /** Out of the queue and into the form. */
    takeBack: (key: string): TakenBack =>
      within(() => {
        park(key, 'draft');
        return takenBack(database, key);
      }),

    /** What stands as "draft", for a form that is opened again. */
    read: (key: string): TakenBack => takenBack(database, key),

    /** The form was left: the ticket goes on as it was. */
    giveBack: (key: string, now: number) =>
      within(() => {
        if (standing(database, key).state === 'draft') unpark(key, now);
      }),

    /** After a start: a "draft" that no form holds any more goes on as it was. */
    giveBackAllBut: (heldKey: string | null, now: number) =>
      within(() => {
        for (const { key } of sql.all`SELECT key FROM tickets WHERE state = 'draft'`) {
          if (key !== heldKey) unpark(String(key), now);
        }
      }),

    ...createRewrites(database),

    /** An answer that was lost has been found. */
    arrived: (key: string, receipt: Receipt, now: number) =>
      within(() => markDelivered(database, movable(key, 'delivered').id, receipt, now)),

    /** The central was asked: it has nothing under this key. */
    hasNotArrived(key: string): void {
      sql.run`UPDATE tickets SET may_have_arrived = 0 WHERE key = ${key}`;
    },
  };
}

/** Other words or other pictures under the same key. */
function createRewrites(database: Database) {
  const { sql } = database;
  const { movable } = createParking(database);
  const within = <Value>(work: () => Value) => writing(() => database.transaction(work));
  return {
    /** The form was sent: the same ticket, key and provisional reference, with other words. */
    resend: (ticket: QueuedTicket, urgency: Urgency, now: number) =>
      within(() => {
        const { id } = movable(ticket.key, 'queued');
        rewrite(database, id, ticket, urgency, now);
      }),

    /** Smaller pictures in the place of those that did not pass; only while it is being sent. */
    reduce: (
      key: string,
      content: TicketContent,
      pictures: readonly QueuedPicture[],
      fromBytes: number,
    ) =>
      within(() => {
        const { id, state } = standing(database, key);
        if (state !== 'sending') throw new FaultError('move-refused', `Reduced while ${state}`);
        sql.run`
          UPDATE tickets SET content = ${JSON.stringify(content)}, reduced_from_bytes = ${fromBytes}
          WHERE id = ${id}`;
        replacePictures(database, id, pictures);
      }),
  };
}

/** Out of the outbox's reach, and back. */
function createParking(database: Database) {
  const { sql } = database;

  /** The row, when it may go there. */
  function movable(key: string, to: DeliveryState): SummaryRow {
    const row = standing(database, key);
    if (!mayMove(row.state, to)) refuse(row, to);
    return row;
  }

  return {
    movable,

    park(key: string, to: 'draft' | 'withdrawn'): void {
      const { id } = movable(key, to);
      sql.run`UPDATE tickets SET state = ${to}, next_attempt_at = NULL WHERE id = ${id}`;
    },

    /** To where it was: to the outbox, or to whoever it waits for. */
    unpark(key: string, now: number): void {
      const row = standing(database, key);
      const to = row.reason === null ? 'queued' : 'needs-attention';
      // `sending` may go there too, but by the outbox alone.
      if (row.state !== 'draft' && row.state !== 'withdrawn') refuse(row, to);
      const at = to === 'queued' ? now : null;
      sql.run`UPDATE tickets SET state = ${to}, next_attempt_at = ${at} WHERE id = ${row.id}`;
    },
  };
}

function refuse({ state }: SummaryRow, to: DeliveryState): never {
  throw new FaultError('move-refused', `From ${state} to ${to}`);
}

function standing({ sql }: Database, key: string): SummaryRow {
  const row = sql.get`SELECT * FROM summaries WHERE key = ${key}`;
  if (row === undefined) throw new FaultError('not-found', `No ticket with key ${key}`);
  return SummaryRow.parse(row);
}

function takenBack(database: Database, key: string): TakenBack {
  const { id, content } = TicketRow.parse(
    database.sql.get`SELECT * FROM tickets WHERE key = ${key}`,
  );
  return { content, pictures: picturesOf(database, id) };
}

function rewrite(
  database: Database,
  id: number,
  { content, pictures }: QueuedTicket,
  urgency: Urgency,
  now: number,
): void {
  const { sql } = database;
  sql.run`
    UPDATE tickets SET category_id = ${content.categoryId}, subject = ${content.subject},
      urgency = ${URGENCIES.indexOf(urgency)}, state = 'queued', next_attempt_at = ${now},
      reason = NULL, last_fault = NULL, reduced_from_bytes = NULL, indexed = 0,
      updated_at = ${now}, content = ${JSON.stringify(content)}
    WHERE id = ${id}`;
  replacePictures(database, id, pictures);
  sql.run`DELETE FROM draft`;
}

import type { Receipt } from '#shared/central-api.ts';
import { URGENCIES, type Urgency } from '#shared/category.ts';
import { FaultError, type FieldProblems } from '#shared/errors.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { writing } from '../storage/storage-fault.ts';
import { markDelivered } from './mark-delivered.ts';
import { createParking, standing } from './parking.ts';
import { picturesOf, replacePictures, type QueuedPicture } from './picture-rows.ts';
import type { QueuedTicket } from './queue-store.ts';

/** A ticket as it was written, with what it carries. */
export interface TakenBack {
  readonly content: TicketContent;
  readonly pictures: readonly QueuedPicture[];
  /** What the central asked to mend, field by field, in its own words. */
  readonly refusedFields: FieldProblems;
}

export type MoveStore = ReturnType<typeof createMoveStore>;

/**
 * What the agent does to a ticket on its way, each in one transaction. A move the ticket may not make
 * any more, because the outbox was quicker, is refused and changes nothing.
 * @throws FaultError `not-found`, `move-refused`, `delivery-uncertain`, or as the disk says
 */
export function createMoveStore(database: Database) {
  const { sql } = database;
  const within = <Value>(work: () => Value) => writing(() => database.transaction(work));
  const { park, unpark } = createParking(database);

  return {
    standing: (key: string) => standing(database, key),
    /** Whether the form holds it. */
    isHeld: (key: string): boolean =>
      sql.get`SELECT 1 FROM tickets WHERE key = ${key} AND state = 'draft'` !== undefined,
    withdraw: (key: string, promisedRevision: number | null) =>
      within(() => park({ key, to: 'withdrawn', promisedRevision })),
    restore: (key: string, now: number) => within(() => unpark(key, now)),

    /** Out of the queue and into the form. */
    takeBack: (key: string, promisedRevision: number | null): TakenBack =>
      within(() => {
        park({ key, to: 'draft', promisedRevision });
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
    ...createPhoneMoves(database),

    /** An answer that was lost has been found. */
    arrived: (key: string, receipt: Receipt, now: number) =>
      within(() => {
        const { id } = createParking(database).movable(key, 'delivered');
        markDelivered(database, id, receipt, now);
      }),
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

/** What a phone may have carried out without this poste. */
function createPhoneMoves(database: Database) {
  const { sql } = database;
  const within = <Value>(work: () => Value) => writing(() => database.transaction(work));
  return {
    codeShown: (key: string) =>
      within(() => sql.run`UPDATE tickets SET code_shown = 1 WHERE key = ${key}`),

    /** Withdrawn while nobody could be asked whether a phone had been quicker. */
    withdrawnUnasked: (): readonly string[] =>
      sql.all`SELECT key FROM tickets WHERE state = 'withdrawn' AND code_shown = 1`.map(({ key }) =>
        String(key),
      ),

    /** No phone had, and none will be let in any more. */
    hasNotLeftByPhone: (key: string) =>
      within(() => sql.run`UPDATE tickets SET code_shown = 0 WHERE key = ${key}`),

    /** One had: support holds its words. The pictures were withdrawn with it and stay away. */
    leftByPhone: (key: string, receipt: Pick<Receipt, 'reference' | 'status'>, now: number) =>
      within(() => {
        const { id, content } = createParking(database).movable(key, 'delivered');
        const words = { ...content, attachments: [], report: null };
        replacePictures(database, id, []);
        sql.run`UPDATE tickets SET content = ${JSON.stringify(words)} WHERE id = ${id}`;
        markDelivered(database, id, receipt, now);
      }),
  };
}

function takenBack(database: Database, key: string): TakenBack {
  const { id, content, last_fault: lastFault } = standing(database, key);
  const refusedFields = lastFault?.details?.fields ?? {};
  return { content, pictures: picturesOf(database, id), refusedFields };
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
      owner = ${content.requester.email.toLowerCase()},
      updated_at = ${now}, content = ${JSON.stringify(content)}
    WHERE id = ${id}`;
  replacePictures(database, id, pictures);
  sql.run`DELETE FROM draft`;
}

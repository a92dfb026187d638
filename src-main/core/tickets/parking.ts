import { mayMove, type Move } from '#shared/delivery-moves.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import { FaultError } from '#shared/errors.ts';
import type { Database } from '../storage/database.ts';
import { renew } from './renew.ts';
import { TicketRow } from './ticket-rows.ts';

/** Where a ticket waits that the outbox must leave alone. */
type Parked = Move<'queued' | 'needs-attention', 'draft' | 'withdrawn'>;
/** To where it was: to the outbox, or to whoever it waits for. */
type Unparked = Move<Parked, 'queued' | 'needs-attention'>;

export interface ParkOrder {
  readonly key: string;
  readonly to: Parked;
  /** The revision the central has promised not to take any more; null when it was not asked. */
  readonly promisedRevision: number | null;
}

export type Parking = ReturnType<typeof createParking>;

/** Out of the outbox's reach, and back. For use within a transaction. */
export function createParking(database: Database) {
  const { sql } = database;

  /** The row, when it may go there. @throws FaultError `not-found`, `move-refused` */
  function movable(key: string, to: DeliveryState): TicketRow {
    const row = standing(database, key);
    if (!mayMove(row.state, to)) refuse(row, to);
    return row;
  }

  return {
    movable,

    /** @throws FaultError `delivery-uncertain` for one that may stand at the central, which has promised nothing */
    park({ key, to, promisedRevision }: ParkOrder): void {
      const { id, content, may_have_arrived: mayHaveArrived } = movable(key, to);
      const isPromised = promisedRevision !== null && promisedRevision >= content.revision;
      if (mayHaveArrived && !isPromised) {
        throw new FaultError('delivery-uncertain', `Revision ${content.revision} is on its way`);
      }
      sql.run`
        UPDATE tickets SET state = ${to}, next_attempt_at = NULL, may_have_arrived = 0,
          code_shown = iif(${isPromised ? 1 : 0}, 0, code_shown)
        WHERE id = ${id}`;
    },

    unpark(key: string, now: number): void {
      const row = standing(database, key);
      const to: Unparked = row.reason === null ? 'queued' : 'needs-attention';
      // `sending` may go there too, but by the outbox alone.
      if (row.state !== 'draft' && row.state !== 'withdrawn') refuse(row, to);
      renew(database, row.id);
      const at = to === 'queued' ? now : null;
      sql.run`UPDATE tickets SET state = ${to}, next_attempt_at = ${at} WHERE id = ${row.id}`;
    },
  };
}

/** @throws FaultError `not-found` */
export function standing({ sql }: Database, key: string): TicketRow {
  const row = sql.get`SELECT * FROM tickets WHERE key = ${key}`;
  if (row === undefined) throw new FaultError('not-found', `No ticket with key ${key}`);
  return TicketRow.parse(row);
}

function refuse({ state }: TicketRow, to: DeliveryState): never {
  throw new FaultError('move-refused', `From ${state} to ${to}`);
}

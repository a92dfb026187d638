import { z } from 'zod';
import type { TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export type HeldPictures = Pick<TicketStore, 'listHeld' | 'hold' | 'readHeld' | 'dropHeldBefore'>;

const Held = z.object({ sha256: z.string() });
const Bytes = z.object({ data: z.instanceof(Uint8Array) });

/** Pictures that came before their ticket, over a line that does not hold for all of it at once. */
export function createHeldPictures({ sql, transaction }: Database): HeldPictures {
  return {
    listHeld: (key) =>
      settle(() =>
        sql.all`SELECT sha256 FROM held_pictures WHERE key = ${key}`.map(
          (row) => Held.parse(row).sha256,
        ),
      ),
    hold: ({ key, sha256, at, data }) =>
      settle(() =>
        transaction(data.length, () => {
          // Its ticket may have been made a moment ago: nobody would ever come for this picture.
          sql.run`INSERT INTO held_pictures (key, sha256, at, data)
            SELECT ${key}, ${sha256}, ${at}, ${data} WHERE NOT EXISTS (
              SELECT 1 FROM idempotency_keys WHERE key = ${key} AND to_complete = 0
            ) ON CONFLICT DO NOTHING`;
        }),
      ),
    readHeld: (key, sha256) =>
      settle(() => {
        const row = sql.get`SELECT data FROM held_pictures
          WHERE key = ${key} AND sha256 = ${sha256}`;
        return row && Bytes.parse(row).data;
      }),
    dropHeldBefore: (moment) =>
      settle(() => {
        sql.run`DELETE FROM held_pictures WHERE at < ${moment}`;
      }),
  };
}

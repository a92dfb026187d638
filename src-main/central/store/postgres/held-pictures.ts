import { z } from 'zod';
import type { TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import { lockName } from './locks.ts';

export type HeldPictures = Pick<TicketStore, 'listHeld' | 'hold' | 'readHeld' | 'dropHeldBefore'>;

const Held = z.object({ sha256: z.string() });
const Bytes = z.object({ data: z.instanceof(Uint8Array) });

/** Pictures that came before their ticket, over a line that does not hold for all of it at once. */
export function createHeldPictures({ sql, run, transaction }: Database): HeldPictures {
  return {
    listHeld: async (key) => {
      const { rows } = await sql`SELECT sha256 FROM held_pictures WHERE key = ${key}`;
      return rows.map((row) => Held.parse(row).sha256);
    },
    hold: ({ key, sha256, at, data }) =>
      transaction(data.length, async (act) => {
        await lockName(act, 'key', key);
        // Its ticket may have been made a moment ago: nobody would ever come for this picture.
        await act`INSERT INTO held_pictures (key, sha256, at, data)
          SELECT ${key}, ${sha256}, ${at}, ${data}::bytea WHERE NOT EXISTS (
            SELECT 1 FROM idempotency_keys WHERE key = ${key} AND to_complete = 0
          ) ON CONFLICT DO NOTHING`;
      }),
    readHeld: async (key, sha256) => {
      const { rows } = await sql`SELECT data FROM held_pictures
        WHERE key = ${key} AND sha256 = ${sha256}`;
      return Bytes.optional().parse(rows[0])?.data;
    },
    dropHeldBefore: (moment) => run`DELETE FROM held_pictures WHERE at < ${moment}`,
  };
}

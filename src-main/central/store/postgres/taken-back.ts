import type { TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import { lockName } from './locks.ts';
import type { Sql } from './sql.ts';

export type TakenBack = Pick<TicketStore, 'takeBack' | 'dropTakenBackBefore'>;

/** What the agent no longer wants to arrive: an upload may still be on its way when it is taken back. */
export function createTakenBack({ run, transaction }: Database): TakenBack {
  return {
    takeBack: ({ key, revision, at }) =>
      transaction(0, async (act) => {
        await lockName(act, 'key', key);
        const { rows } =
          await act`SELECT 1 FROM idempotency_keys WHERE key = ${key} AND to_complete = 0`;
        if (rows.length > 0) return;
        await act`INSERT INTO taken_back AS kept (key, revision, at)
          VALUES (${key}, ${revision}, ${at}) ON CONFLICT (key) DO UPDATE
          SET revision = greatest(kept.revision, excluded.revision), at = excluded.at`;
      }),
    dropTakenBackBefore: (moment) => run`DELETE FROM taken_back WHERE at < ${moment}`,
  };
}

/** For the transaction that would make the ticket, and that has locked the key. */
export async function isTakenBack(sql: Sql, key: string, revision: number): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM taken_back WHERE key = ${key} AND revision >= ${revision}`;
  return rows.length > 0;
}

import type { TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export type TakenBack = Pick<TicketStore, 'takeBack' | 'dropTakenBackBefore'>;

/** What the agent no longer wants to arrive: an upload may still be on its way when it is taken back. */
export function createTakenBack({ sql, transaction }: Database): TakenBack {
  return {
    takeBack: ({ key, revision, at }) =>
      settle(() =>
        transaction(0, () => {
          if (sql.get`SELECT 1 FROM idempotency_keys WHERE key = ${key} AND to_complete = 0`)
            return;
          sql.run`INSERT INTO taken_back (key, revision, at) VALUES (${key}, ${revision}, ${at})
            ON CONFLICT (key) DO UPDATE SET revision = max(revision, excluded.revision), at = excluded.at`;
        }),
      ),
    dropTakenBackBefore: (moment) =>
      settle(() => {
        sql.run`DELETE FROM taken_back WHERE at < ${moment}`;
      }),
  };
}

/** For the transaction that would make the ticket. */
export function isTakenBack({ sql }: Database, key: string, revision: number): boolean {
  return (
    sql.get`SELECT 1 FROM taken_back WHERE key = ${key} AND revision >= ${revision}` !== undefined
  );
}

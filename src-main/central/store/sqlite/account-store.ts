import { z } from 'zod';
import type { AccountStore } from '../accounts.ts';
import { AccountRow } from '../rows/access-rows.ts';
import { fold } from '../search-text.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createAccountStore({ sql, transaction }: Database): AccountStore {
  const write = (work: () => unknown) =>
    settle(() => {
      transaction(0, work);
    });
  return {
    add: ({ id, name, password, mustChange, disabledAt, createdAt }) =>
      settle(() =>
        transaction(0, () => {
          const { changes } = sql.run`INSERT INTO accounts
              (id, name, folded_name, password, must_change, disabled_at, created_at)
            VALUES (${id}, ${name}, ${fold(name)}, ${password}, ${mustChange ? 1 : 0},
              ${disabledAt}, ${createdAt}) ON CONFLICT DO NOTHING`;
          return Number(changes) === 0 ? 'name-taken' : 'added';
        }),
      ),
    find: (id) =>
      settle(() => AccountRow.optional().parse(sql.get`SELECT * FROM accounts WHERE id = ${id}`)),
    findByName: (name) =>
      settle(() =>
        AccountRow.optional().parse(
          sql.get`SELECT * FROM accounts WHERE folded_name = ${fold(name)}`,
        ),
      ),
    list: () =>
      settle(() => z.array(AccountRow).parse(sql.all`SELECT * FROM accounts ORDER BY folded_name`)),
    setPassword: (id, password, mustChange) =>
      write(
        () => sql.run`UPDATE accounts
          SET password = ${password}, must_change = ${mustChange ? 1 : 0} WHERE id = ${id}`,
      ),
    disable: (id, at) =>
      write(() => sql.run`UPDATE accounts SET disabled_at = ${at} WHERE id = ${id}`),
  };
}

import { z } from 'zod';
import type { AccountStore } from '../accounts.ts';
import { AccountRow } from '../rows/access-rows.ts';
import { fold } from '../search-text.ts';
import type { Database } from './database.ts';

export function createAccountStore({ sql, run, transaction }: Database): AccountStore {
  return {
    add: ({ id, name, password, mustChange, disabledAt, createdAt }) =>
      transaction(0, async (act) => {
        const { changes } = await act`INSERT INTO accounts
            (id, name, folded_name, password, must_change, disabled_at, created_at)
          VALUES (${id}, ${name}, ${fold(name)}, ${password}, ${mustChange ? 1 : 0},
            ${disabledAt}, ${createdAt}) ON CONFLICT DO NOTHING`;
        return changes === 0 ? 'name-taken' : 'added';
      }),
    find: async (id) => {
      const { rows } = await sql`SELECT * FROM accounts WHERE id = ${id}`;
      return AccountRow.optional().parse(rows[0]);
    },
    findByName: async (name) => {
      const { rows } = await sql`SELECT * FROM accounts WHERE folded_name = ${fold(name)}`;
      return AccountRow.optional().parse(rows[0]);
    },
    list: async () => {
      const { rows } = await sql`SELECT * FROM accounts ORDER BY folded_name`;
      return z.array(AccountRow).parse(rows);
    },
    setPassword: (id, password, mustChange) =>
      run`UPDATE accounts
          SET password = ${password}, must_change = ${mustChange ? 1 : 0} WHERE id = ${id}`,
    disable: (id, at) => run`UPDATE accounts SET disabled_at = ${at} WHERE id = ${id}`,
  };
}

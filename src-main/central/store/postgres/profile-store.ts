import { z } from 'zod';
import type { ProfileStore } from '../profile-store.ts';
import { ProfileRow } from '../rows/profile-row.ts';
import type { Database } from './database.ts';
import { lockName } from './locks.ts';

export function createProfileStore({ sql, run, transaction }: Database): ProfileStore {
  return {
    list: async () => {
      const { rows } = await sql`SELECT body FROM profiles ORDER BY name, id`;
      return z.array(ProfileRow).parse(rows);
    },
    save: (profile, seen) =>
      transaction(0, async (act) => {
        const { id, name } = profile;
        // Also where there is no row yet that could be locked.
        await lockName(act, 'key', id);
        const { rows } = await act`SELECT body FROM profiles WHERE id = ${id}`;
        const known = ProfileRow.optional().parse(rows[0]);
        if ((known?.updatedAt ?? null) !== seen) return 'changed-meanwhile';
        await act`INSERT INTO profiles (id, name, body)
          VALUES (${id}, ${name}, ${JSON.stringify(profile)})
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body`;
        return 'saved';
      }),
    remove: (id) => run`DELETE FROM profiles WHERE id = ${id}`,
  };
}

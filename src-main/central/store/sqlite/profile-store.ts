import { z } from 'zod';
import type { ProfileStore } from '../profile-store.ts';
import { ProfileRow } from '../rows/profile-row.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createProfileStore({ sql, transaction }: Database): ProfileStore {
  return {
    list: () =>
      settle(() => z.array(ProfileRow).parse(sql.all`SELECT body FROM profiles ORDER BY name, id`)),
    save: (profile, seen) =>
      settle(() =>
        transaction(0, () => {
          const { id, name } = profile;
          const row = sql.get`SELECT body FROM profiles WHERE id = ${id}`;
          const known = ProfileRow.optional().parse(row);
          if ((known?.updatedAt ?? null) !== seen) return 'changed-meanwhile';
          sql.run`INSERT INTO profiles (id, name, body)
            VALUES (${id}, ${name}, ${JSON.stringify(profile)})
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body`;
          return 'saved';
        }),
      ),
    remove: (id) =>
      settle(() => {
        transaction(0, () => sql.run`DELETE FROM profiles WHERE id = ${id}`);
      }),
  };
}

import { z } from 'zod';
import { Draft } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { writing } from '../storage/storage-fault.ts';

const DraftRow = z.object({ content: z.string() });

export type DraftStore = ReturnType<typeof createDraftStore>;

/** The words an agent has typed and not sent: on disk as they come, because Windows ends sessions unannounced. */
export function createDraftStore(database: Database) {
  const { sql } = database;

  return {
    /** Undefined when there is none, or when an older version wrote something else. */
    read(): Draft | undefined {
      const row = sql.get`SELECT content FROM draft WHERE id = 1`;
      if (row === undefined) return undefined;
      const draft = Draft.safeParse(JSON.parse(DraftRow.parse(row).content));
      return draft.success ? draft.data : undefined;
    },

    write(draft: Draft, now: number): void {
      writing(
        () => sql.run`
          INSERT INTO draft (id, content, updated_at) VALUES (1, ${JSON.stringify(draft)}, ${now})
          ON CONFLICT (id) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at`,
      );
    },

    clear(): void {
      sql.run`DELETE FROM draft`;
    },
  };
}

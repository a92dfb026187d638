import { z } from 'zod';
import type { Database } from './database.ts';

const Row = z.object({ etag: z.string().nullable(), content: z.string() });

export type CacheStore = ReturnType<typeof createCacheStore>;

/** Answers of the central kept for when it cannot be asked, each with its ETag. */
export function createCacheStore({ sql }: Database) {
  return {
    /** Undefined when never fetched, or when what is kept no longer fits the schema. */
    read<Schema extends z.ZodType>(
      name: string,
      schema: Schema,
    ): { etag: string | null; value: z.output<Schema> } | undefined {
      const found = sql.get`SELECT etag, content FROM cached WHERE name = ${name}`;
      if (found === undefined) return undefined;
      const row = Row.parse(found);
      const value = schema.safeParse(JSON.parse(row.content));
      return value.success ? { etag: row.etag, value: value.data } : undefined;
    },

    write(name: string, etag: string | null, value: unknown, now: number): void {
      sql.run`
        INSERT INTO cached (name, etag, content, fetched_at)
        VALUES (${name}, ${etag}, ${JSON.stringify(value)}, ${now})
        ON CONFLICT (name) DO UPDATE
        SET etag = excluded.etag, content = excluded.content, fetched_at = excluded.fetched_at`;
    },

    /** Another central has other answers. */
    clear(): void {
      sql.run`DELETE FROM cached`;
    },
  };
}

import type { Sql } from './sql.ts';

/** First half of an advisory lock: numbers of ours, so that another program's locks are not these. */
export const LOCKS = {
  schema: 1_936_682_864,
  alone: 1_936_682_865,
  key: 1_936_682_866,
  poste: 1_936_682_867,
  signature: 1_936_682_868,
} as const;

/**
 * Until the transaction ends, nobody else does anything about the same key, poste or signature: not even
 * when there is no row yet that could be locked. Two names that share a hash merely take turns. Always
 * taken in this order: key, the ticket's row, poste.
 */
export async function lockName(
  sql: Sql,
  kind: 'key' | 'poste' | 'signature',
  name: string,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${LOCKS[kind]}::int, hashtext(${name}))`;
}

import { z } from 'zod';
import { DeflectionRow } from '../rows/deflection-row.ts';
import type { DeflectionStore } from '../store.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

/** Sums per day, site and article: from which poste a count came is not kept. */
export function createDeflectionStore({ sql, run, transaction }: Database): DeflectionStore {
  return {
    add: (batch) => transaction(0, (act) => add(act, batch)),
    sums: async (fromDay) => {
      const { rows } = await sql`SELECT site, article_id AS "articleId", sum(shown)::int AS shown,
          sum(opened)::int AS opened, sum(solved_checked)::int AS "solvedChecked",
          sum(solved_word)::int AS "solvedWord", sum(ticket_anyway)::int AS "ticketAnyway"
        FROM deflections WHERE day >= ${fromDay} GROUP BY site, article_id
        ORDER BY site, article_id`;
      return z.array(DeflectionRow).parse(rows);
    },
    dropBatchesBefore: (moment) => run`DELETE FROM deflection_batches WHERE at < ${moment}`,
    dropSumsBefore: (day) => run`DELETE FROM deflections WHERE day < ${day}`,
  };
}

async function add(
  sql: Sql,
  { key, at, site, rows }: Parameters<DeflectionStore['add']>[0],
): Promise<void> {
  const { changes } = await sql`INSERT INTO deflection_batches (key, at)
    VALUES (${key}, ${at}) ON CONFLICT DO NOTHING`;
  if (changes === 0) return;
  for (const row of rows) {
    await sql`INSERT INTO deflections AS kept
        (day, site, article_id, shown, opened, solved_checked, solved_word, ticket_anyway)
      VALUES (${row.day}, ${site}, ${row.articleId}, ${row.shown}, ${row.opened},
        ${row.solvedChecked}, ${row.solvedWord}, ${row.ticketAnyway})
      ON CONFLICT (day, site, article_id) DO UPDATE SET
        shown = kept.shown + excluded.shown, opened = kept.opened + excluded.opened,
        solved_checked = kept.solved_checked + excluded.solved_checked,
        solved_word = kept.solved_word + excluded.solved_word,
        ticket_anyway = kept.ticket_anyway + excluded.ticket_anyway`;
  }
}

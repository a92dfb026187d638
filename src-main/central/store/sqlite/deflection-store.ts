import { z } from 'zod';
import { DeflectionRow } from '../rows/deflection-row.ts';
import type { DeflectionStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

/** Sums per day, site and article: from which poste a count came is not kept. */
export function createDeflectionStore({ sql, transaction }: Database): DeflectionStore {
  return {
    add: ({ key, at, site, rows }) =>
      settle(() =>
        transaction(0, () => {
          const { changes } = sql.run`INSERT INTO deflection_batches (key, at)
            VALUES (${key}, ${at}) ON CONFLICT DO NOTHING`;
          if (Number(changes) === 0) return;
          for (const row of rows) {
            sql.run`INSERT INTO deflections
                (day, site, article_id, shown, opened, solved_checked, solved_word, ticket_anyway)
              VALUES (${row.day}, ${site}, ${row.articleId}, ${row.shown}, ${row.opened},
                ${row.solvedChecked}, ${row.solvedWord}, ${row.ticketAnyway})
              ON CONFLICT (day, site, article_id) DO UPDATE SET
                shown = shown + excluded.shown, opened = opened + excluded.opened,
                solved_checked = solved_checked + excluded.solved_checked,
                solved_word = solved_word + excluded.solved_word,
                ticket_anyway = ticket_anyway + excluded.ticket_anyway`;
          }
        }),
      ),
    sums: (fromDay) =>
      settle(() =>
        z.array(DeflectionRow).parse(
          sql.all`SELECT site, article_id AS articleId, sum(shown) AS shown,
              sum(opened) AS opened, sum(solved_checked) AS solvedChecked,
              sum(solved_word) AS solvedWord, sum(ticket_anyway) AS ticketAnyway
            FROM deflections WHERE day >= ${fromDay} GROUP BY site, article_id
            ORDER BY site, article_id`,
        ),
      ),
    dropBatchesBefore: (moment) =>
      settle(() => {
        sql.run`DELETE FROM deflection_batches WHERE at < ${moment}`;
      }),
    dropSumsBefore: (day) =>
      settle(() => {
        sql.run`DELETE FROM deflections WHERE day < ${day}`;
      }),
  };
}

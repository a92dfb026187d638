import { z } from 'zod';
import type { Article } from '#shared/article.ts';
import type { ArticleStore, ArticleSyncWork } from '../article-store.ts';
import { ArticleRow, originsOf } from '../rows/knowledge-rows.ts';
import { countWrites, decideSync } from '../sync-decision.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

export function createArticleStore({ sql, run, transaction }: Database): ArticleStore {
  const read = (rows: readonly unknown[]) =>
    z
      .array(ArticleRow)
      .parse(rows)
      .map(({ article }) => article);
  return {
    listArticles: async () =>
      read((await sql`SELECT * FROM articles WHERE retired_at IS NULL ORDER BY id`).rows),
    listRetiredArticles: async () =>
      read((await sql`SELECT * FROM articles WHERE retired_at IS NOT NULL ORDER BY id`).rows),
    findArticle: async (id) => {
      const { rows } = await sql`SELECT * FROM articles WHERE id = ${id}`;
      return ArticleRow.optional().parse(rows[0]);
    },
    listOrigins: async () => {
      const { rows } = await sql`SELECT * FROM articles WHERE origin IS NOT NULL`;
      return originsOf(z.array(ArticleRow).parse(rows));
    },
    syncArticles: (work) => transaction(0, (act) => sync(act, work)),
    detachArticle: (id) =>
      run`UPDATE articles SET origin = jsonb_set(origin::jsonb, '{detached}', 'true')::text
        WHERE id = ${id} AND origin IS NOT NULL`,
    writeArticles: (articles) =>
      transaction(0, async (act) => {
        for (const article of articles) {
          await act`INSERT INTO articles (id, body) VALUES (${article.id}, ${JSON.stringify(article)})
            ON CONFLICT (id) DO UPDATE SET body = excluded.body, retired_at = NULL`;
        }
      }),
    saveArticle: (article, seen) => transaction(0, (act) => save(act, article, seen)),
    retireArticle: (id, at) => run`UPDATE articles SET retired_at = ${at} WHERE id = ${id}`,
  };
}

/** Whoever saves an article at the same moment waits, and is compared with what is then there. */
async function sync(sql: Sql, work: ArticleSyncWork) {
  const { rows } = await sql`SELECT * FROM articles ORDER BY id FOR UPDATE`;
  const writes = decideSync(z.array(ArticleRow).parse(rows), work);
  for (const { article, origin, retiredAt } of writes) {
    await sql`INSERT INTO articles (id, body, origin, retired_at) VALUES
      (${article.id}, ${JSON.stringify(article)}, ${JSON.stringify(origin)}, ${retiredAt})
      ON CONFLICT (id) DO UPDATE SET body = excluded.body, origin = excluded.origin,
        retired_at = excluded.retired_at`;
  }
  return countWrites(writes);
}

/** Of two who save the same new one at once, the second finds the row of the first when it inserts. */
async function save(
  sql: Sql,
  article: Article,
  seen: string | null,
): Promise<'saved' | 'changed-meanwhile'> {
  const { id } = article;
  const body = JSON.stringify(article);
  const { rows } = await sql`SELECT * FROM articles WHERE id = ${id} FOR UPDATE`;
  const stands = ArticleRow.optional().parse(rows[0]);
  if ((stands?.article.updatedAt ?? null) !== seen) return 'changed-meanwhile';
  const { changes } =
    stands === undefined
      ? await sql`INSERT INTO articles (id, body) VALUES (${id}, ${body}) ON CONFLICT DO NOTHING`
      : await sql`UPDATE articles SET body = ${body} WHERE id = ${id}`;
  return changes === 0 ? 'changed-meanwhile' : 'saved';
}

import { z } from 'zod';
import type { ArticleStore } from '../article-store.ts';
import { ArticleRow } from '../rows/knowledge-rows.ts';
import { createForeignArticles } from './foreign-articles.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createArticleStore(database: Database): ArticleStore {
  const { sql, transaction } = database;
  const write = (work: () => void) => settle(() => transaction(0, work));
  return {
    ...createForeignArticles(database),
    listArticles: () =>
      settle(() =>
        z
          .array(ArticleRow)
          .parse(sql.all`SELECT * FROM articles WHERE retired_at IS NULL ORDER BY id`)
          .map(({ article }) => article),
      ),
    listRetiredArticles: () =>
      settle(() =>
        z
          .array(ArticleRow)
          .parse(sql.all`SELECT * FROM articles WHERE retired_at IS NOT NULL ORDER BY id`)
          .map(({ article }) => article),
      ),
    findArticle: (id) =>
      settle(() => ArticleRow.optional().parse(sql.get`SELECT * FROM articles WHERE id = ${id}`)),
    writeArticles: (articles) =>
      write(() => {
        for (const article of articles) {
          sql.run`INSERT OR REPLACE INTO articles (id, body)
            VALUES (${article.id}, ${JSON.stringify(article)})`;
        }
      }),
    saveArticle: (article, seen) =>
      settle(() =>
        transaction(0, () => {
          const stands = ArticleRow.optional().parse(
            sql.get`SELECT * FROM articles WHERE id = ${article.id}`,
          );
          if ((stands?.article.updatedAt ?? null) !== seen) return 'changed-meanwhile';
          sql.run`INSERT INTO articles (id, body) VALUES (${article.id}, ${JSON.stringify(article)})
            ON CONFLICT (id) DO UPDATE SET body = excluded.body`;
          return 'saved';
        }),
      ),
    retireArticle: (id, at) =>
      write(() => {
        sql.run`UPDATE articles SET retired_at = ${at} WHERE id = ${id}`;
      }),
  };
}

import { z } from 'zod';
import type { ArticleStore } from '../article-store.ts';
import { ArticleRow, originsOf } from '../rows/knowledge-rows.ts';
import { countWrites, decideSync } from '../sync-decision.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

type ForeignArticles = Pick<ArticleStore, 'listOrigins' | 'syncArticles' | 'detachArticle'>;

/** Those that come from a help desk. */
export function createForeignArticles({ sql, transaction }: Database): ForeignArticles {
  return {
    listOrigins: () =>
      settle(() =>
        originsOf(
          z.array(ArticleRow).parse(sql.all`SELECT * FROM articles WHERE origin IS NOT NULL`),
        ),
      ),
    syncArticles: (work) =>
      settle(() =>
        transaction(0, () => {
          const kept = z.array(ArticleRow).parse(sql.all`SELECT * FROM articles`);
          const writes = decideSync(kept, work);
          for (const { article, origin, retiredAt } of writes) {
            sql.run`INSERT INTO articles (id, body, origin, retired_at) VALUES
              (${article.id}, ${JSON.stringify(article)}, ${JSON.stringify(origin)}, ${retiredAt})
              ON CONFLICT (id) DO UPDATE SET body = excluded.body, origin = excluded.origin,
                retired_at = excluded.retired_at`;
          }
          return countWrites(writes);
        }),
      ),
    detachArticle: (id) =>
      settle(() => {
        sql.run`UPDATE articles SET origin = json_set(origin, '$.detached', json('true'))
          WHERE id = ${id} AND origin IS NOT NULL`;
      }),
  };
}

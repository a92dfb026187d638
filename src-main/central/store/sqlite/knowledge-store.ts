import { z } from 'zod';
import { Notice } from '#shared/article.ts';
import type { KnowledgeStore } from '../store.ts';
import { createArticleStore } from './article-store.ts';
import { createCatalogueStore } from './catalogue-store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

/** A notice's end is a column of its own: it is the one thing that changes. */
const NoticeRow = z.object({ body: z.string(), ends_at: z.string().nullable() });

export function createKnowledgeStore(database: Database): KnowledgeStore {
  const { sql, transaction } = database;
  const write = (work: () => void) => settle(() => transaction(0, work));
  return {
    ...createArticleStore(database),
    ...createCatalogueStore(database),
    listNotices: () =>
      settle(() =>
        z
          .array(NoticeRow)
          .parse(sql.all`SELECT body, ends_at FROM notices ORDER BY starts_at DESC, rowid DESC`)
          .map(toNotice),
      ),
    addNotice: (notice) =>
      write(() => {
        sql.run`INSERT INTO notices (id, starts_at, ends_at, body)
          VALUES (${notice.id}, ${notice.startsAt}, ${notice.endsAt}, ${JSON.stringify(notice)})`;
      }),
    endNotice: (id, moment) =>
      write(() => {
        sql.run`UPDATE notices SET ends_at = ${moment}
          WHERE id = ${id} AND (ends_at IS NULL OR ends_at > ${moment})`;
      }),
  };
}

function toNotice(row: z.infer<typeof NoticeRow>): Notice {
  return { ...Notice.parse(JSON.parse(row.body)), endsAt: row.ends_at };
}

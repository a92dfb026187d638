import { z } from 'zod';
import { Notice } from '#shared/article.ts';
import type { KnowledgeStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

type NoticeStore = Pick<KnowledgeStore, 'listNotices' | 'addNotice' | 'changeNotice' | 'endNotice'>;

/** A notice's end is a column of its own, for "end it now"; its head-count is counted each time. */
const NoticeRow = z.object({
  body: z.string(),
  ends_at: z.string().nullable(),
  head_count: z.number().int(),
});

export function createNoticeStore({ sql, transaction }: Database): NoticeStore {
  const write = (work: () => void) => settle(() => transaction(0, work));
  return {
    listNotices: () =>
      settle(() =>
        z
          .array(NoticeRow)
          .parse(
            sql.all`SELECT body, ends_at, (
              SELECT count(*) FROM notice_postes WHERE notice_id = notices.id
            ) AS head_count FROM notices ORDER BY starts_at DESC, rowid DESC`,
          )
          .map(toNotice),
      ),
    addNotice: (notice) =>
      write(() => {
        sql.run`INSERT INTO notices (id, starts_at, ends_at, body)
          VALUES (${notice.id}, ${notice.startsAt}, ${notice.endsAt}, ${JSON.stringify(notice)})`;
      }),
    changeNotice: (notice) =>
      write(() => {
        sql.run`UPDATE notices SET starts_at = ${notice.startsAt}, ends_at = ${notice.endsAt},
          body = ${JSON.stringify(notice)} WHERE id = ${notice.id}`;
      }),
    endNotice: (id, moment) =>
      write(() => {
        sql.run`UPDATE notices SET ends_at = ${moment}
          WHERE id = ${id} AND (ends_at IS NULL OR ends_at > ${moment})`;
      }),
  };
}

function toNotice(row: z.infer<typeof NoticeRow>): Notice {
  const { ends_at: endsAt, head_count: headCount } = row;
  return { ...Notice.parse(JSON.parse(row.body)), endsAt, headCount };
}

import { z } from 'zod';
import type { Notice } from '#shared/article.ts';
import { NoticeRow } from '../rows/knowledge-rows.ts';
import type { KnowledgeStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

type NoticeStore = Pick<KnowledgeStore, 'listNotices' | 'addNotice' | 'changeNotice' | 'endNotice'>;

export function insertNotice({ sql }: Pick<Database, 'sql'>, notice: Notice): void {
  sql.run`INSERT INTO notices (id, starts_at, ends_at, body)
    VALUES (${notice.id}, ${notice.startsAt}, ${notice.endsAt}, ${JSON.stringify(notice)})`;
}

export function createNoticeStore({ sql, transaction }: Database): NoticeStore {
  const write = (work: () => void) => settle(() => transaction(0, work));
  return {
    listNotices: (notOverBy = '') =>
      settle(() =>
        z.array(NoticeRow).parse(
          sql.all`SELECT body, ends_at, (
              SELECT count(*) FROM notice_postes WHERE notice_id = notices.id
            ) AS head_count FROM notices
            WHERE ends_at IS NULL OR ends_at > ${notOverBy} ORDER BY starts_at DESC, rowid DESC`,
        ),
      ),
    addNotice: (notice) => write(() => insertNotice({ sql }, notice)),
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

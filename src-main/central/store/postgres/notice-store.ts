import { z } from 'zod';
import type { Notice } from '#shared/article.ts';
import { NoticeRow } from '../rows/knowledge-rows.ts';
import type { KnowledgeStore } from '../store.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

type NoticeStore = Pick<KnowledgeStore, 'listNotices' | 'addNotice' | 'changeNotice' | 'endNotice'>;

export async function insertNotice(sql: Sql, notice: Notice): Promise<void> {
  await sql`INSERT INTO notices (id, starts_at, ends_at, body)
    VALUES (${notice.id}, ${notice.startsAt}, ${notice.endsAt}, ${JSON.stringify(notice)})`;
}

export function createNoticeStore({ sql, run, transaction }: Database): NoticeStore {
  return {
    listNotices: async (notOverBy = '') => {
      const { rows } = await sql`SELECT body, ends_at, (
          SELECT count(*)::int FROM notice_postes WHERE notice_id = notices.id
        ) AS head_count FROM notices
        WHERE ends_at IS NULL OR ends_at > ${notOverBy} ORDER BY starts_at DESC, position DESC`;
      return z.array(NoticeRow).parse(rows);
    },
    addNotice: (notice) => transaction(0, (act) => insertNotice(act, notice)),
    changeNotice: (notice) =>
      run`UPDATE notices
          SET starts_at = ${notice.startsAt}, ends_at = ${notice.endsAt},
            body = ${JSON.stringify(notice)} WHERE id = ${notice.id}`,
    endNotice: (id, moment) =>
      run`UPDATE notices SET ends_at = ${moment}
          WHERE id = ${id} AND (ends_at IS NULL OR ends_at > ${moment})`,
  };
}

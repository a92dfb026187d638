import { z } from 'zod';
import type { AuditLog } from '../audit-log.ts';
import { AuditRow } from '../rows/enrolment-rows.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createAuditLog({ sql, transaction }: Database): AuditLog {
  const write = (work: () => unknown) =>
    settle(() => {
      transaction(0, work);
    });
  return {
    append: ({ at, who, event }) =>
      write(
        () => sql.run`INSERT INTO audit_log (at, who, event)
          VALUES (${at}, ${who}, ${JSON.stringify(event)})`,
      ),
    list: (limit, before = Number.MAX_SAFE_INTEGER) =>
      settle(() =>
        z.array(AuditRow).parse(
          sql.all`SELECT * FROM audit_log WHERE position < ${before}
            ORDER BY position DESC LIMIT ${limit}`,
        ),
      ),
    dropBefore: (moment) => write(() => sql.run`DELETE FROM audit_log WHERE at < ${moment}`),
  };
}

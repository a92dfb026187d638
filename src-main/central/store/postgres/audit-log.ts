import { z } from 'zod';
import type { AuditLog } from '../audit-log.ts';
import { AuditRow } from '../rows/enrolment-rows.ts';
import type { Database } from './database.ts';

export function createAuditLog({ sql, run }: Database): AuditLog {
  return {
    append: ({ at, who, event }) => run`INSERT INTO audit_log (at, who, event)
        VALUES (${at}, ${who}, ${JSON.stringify(event)})`,
    list: async (limit, before = Number.MAX_SAFE_INTEGER) => {
      const { rows } = await sql`SELECT * FROM audit_log WHERE position < ${before}
        ORDER BY position DESC LIMIT ${limit}`;
      return z.array(AuditRow).parse(rows);
    },
    dropBefore: (moment) => run`DELETE FROM audit_log WHERE at < ${moment}`,
  };
}

import { posteCodeOf } from '#shared/other-poste.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { AttachedRow, posteCodes, PosteRow, type ToldReport } from '../rows/poste-rows.ts';
import type { TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

export type PosteReports = Pick<TicketStore, 'findPoste' | 'attachedReport'>;

/** The last report of each poste: where it stands, since it came with a ticket. */
export function createPosteReports({ sql }: Database): PosteReports {
  return {
    findPoste: async (code) => {
      const found = await findRow(sql, code);
      return found && { name: found.name, lastReportAt: found.at };
    },
    attachedReport: async (reference) => {
      const { rows } = await sql`SELECT attached_reports.name, tickets.content
        FROM attached_reports JOIN tickets ON tickets.reference = attached_reports.source
        WHERE attached_reports.reference = ${reference}`;
      return AttachedRow.optional().parse(rows[0]);
    },
  };
}

/**
 * For the transaction that makes the ticket: its report becomes the last one of the poste it was read on,
 * unless a later one came before it; a ticket may have waited for days.
 */
export async function keepPosteReport(sql: Sql, told: ToldReport): Promise<void> {
  const { reference } = told;
  for (const { code, name, at } of posteCodes(told)) {
    await sql`INSERT INTO poste_reports (code, name, reference, at)
      VALUES (${code}, ${name}, ${reference}, ${at})
      ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, reference = excluded.reference, at = excluded.at
      WHERE excluded.at >= poste_reports.at`;
  }
}

/** For the same transaction: the last report as it is known when the ticket comes, whatever comes later. */
export async function attachPosteReport(
  sql: Sql,
  reference: string,
  { forOtherPoste }: TicketContent,
): Promise<void> {
  const found = forOtherPoste === null ? undefined : await findRow(sql, forOtherPoste.typed);
  if (found === undefined) return;
  await sql`INSERT INTO attached_reports (reference, name, source)
    VALUES (${reference}, ${found.name}, ${found.reference})
    ON CONFLICT (reference) DO UPDATE SET name = excluded.name, source = excluded.source`;
}

async function findRow(sql: Sql, typed: string) {
  const { rows } =
    await sql`SELECT name, reference, at FROM poste_reports WHERE code = ${posteCodeOf(typed)}`;
  return PosteRow.optional().parse(rows[0]);
}

import { posteCodeOf } from '#shared/other-poste.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { AttachedRow, posteCodes, PosteRow, type ToldReport } from '../rows/poste-rows.ts';
import type { TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export type PosteReports = Pick<TicketStore, 'findPoste' | 'attachedReport'>;

/** The last report of each poste: where it stands, since it came with a ticket. */
export function createPosteReports(database: Database): PosteReports {
  const { sql } = database;
  return {
    findPoste: (code) =>
      settle(() => {
        const found = findRow(database, code);
        return found && { name: found.name, lastReportAt: found.at };
      }),
    attachedReport: (reference) =>
      settle(() => {
        const row = sql.get`SELECT attached_reports.name, tickets.content FROM attached_reports
          JOIN tickets ON tickets.reference = attached_reports.source
          WHERE attached_reports.reference = ${reference}`;
        return AttachedRow.optional().parse(row);
      }),
  };
}

/**
 * For the transaction that makes the ticket: its report becomes the last one of the poste it was read on,
 * unless a later one came before it; a ticket may have waited for days.
 */
export function keepPosteReport({ sql }: Database, told: ToldReport): void {
  const { reference } = told;
  for (const { code, name, at } of posteCodes(told)) {
    sql.run`INSERT INTO poste_reports (code, name, reference, at)
      VALUES (${code}, ${name}, ${reference}, ${at})
      ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, reference = excluded.reference, at = excluded.at
      WHERE excluded.at >= poste_reports.at`;
  }
}

/** For the same transaction: the last report as it is known when the ticket comes, whatever comes later. */
export function attachPosteReport(
  database: Database,
  reference: string,
  { forOtherPoste }: TicketContent,
): void {
  const found = forOtherPoste === null ? undefined : findRow(database, forOtherPoste.typed);
  if (found === undefined) return;
  database.sql.run`INSERT OR REPLACE INTO attached_reports (reference, name, source)
    VALUES (${reference}, ${found.name}, ${found.reference})`;
}

function findRow({ sql }: Database, typed: string) {
  return PosteRow.optional().parse(
    sql.get`SELECT name, reference, at FROM poste_reports WHERE code = ${posteCodeOf(typed)}`,
  );
}

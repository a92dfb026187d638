import { z } from 'zod';
import { posteCodeOf } from '#shared/other-poste.ts';
import { TicketContent } from '#shared/ticket.ts';
import type { TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export type PosteReports = Pick<TicketStore, 'findPoste' | 'attachedReport'>;

const PosteRow = z.object({ name: z.string(), reference: z.string(), at: z.string() });
const AttachedRow = z.object({ name: z.string(), content: z.string() });

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
        const row = AttachedRow.optional().parse(sql.get`
          SELECT attached_reports.name, tickets.content FROM attached_reports
          JOIN tickets ON tickets.reference = attached_reports.source
          WHERE attached_reports.reference = ${reference}`);
        if (row === undefined) return undefined;
        const { report } = TicketContent.parse(JSON.parse(row.content));
        return report === null ? undefined : { name: row.name, report };
      }),
  };
}

/** For the transaction that makes the ticket: its report becomes the last one of the poste it was read on. */
export function keepPosteReport(
  { sql }: Database,
  reference: string,
  { report, requester, stickerCode }: TicketContent,
): void {
  if (report === null) return;
  const { poste } = report.results;
  // A category that asks for no hardware leaves the machine's own name out.
  const name = poste?.status === 'known' ? poste.value.name : requester.poste;
  for (const code of new Set([name, stickerCode ?? ''].map(posteCodeOf))) {
    if (code === '') continue;
    sql.run`INSERT INTO poste_reports (code, name, reference, at)
      VALUES (${code}, ${name}, ${reference}, ${report.takenAt})
      ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, reference = excluded.reference, at = excluded.at`;
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

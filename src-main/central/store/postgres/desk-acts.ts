import { z } from 'zod';
import type { Assignment, DeskEvent, DeskLogEntry } from '../desk-records.ts';
import { LogRow } from '../rows/inbox-rows.ts';
import type { TicketAct, TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

export type DeskActs = Pick<TicketStore, 'assign'>;

/** What the team does with a ticket beside its thread. */
export function createDeskActs({ transaction }: Database): DeskActs {
  return {
    assign: (change) =>
      transaction(0, async (sql) => {
        await lockTicket(sql, change.reference);
        if (await isStale(sql, change)) return 'changed-meanwhile';
        await keepAssignment(sql, change);
        return 'changed';
      }),
  };
}

/** Two acts on one ticket take turns: the second one sees what the first has done. */
export async function lockTicket(sql: Sql, reference: string): Promise<void> {
  await sql`SELECT 1 FROM tickets WHERE reference = ${reference} FOR NO KEY UPDATE`;
}

/** For the transaction of an act, which has locked the ticket: whether somebody else was faster. */
export async function isStale(sql: Sql, { reference, seen }: TicketAct): Promise<boolean> {
  if (seen === undefined) return false;
  const { rows } = await sql`SELECT (
      (SELECT count(*) FROM messages WHERE reference = ${reference}) +
      (SELECT count(*) FROM desk_log WHERE reference = ${reference}))::int AS version`;
  return z.object({ version: z.number() }).parse(rows[0]).version !== seen;
}

export async function keepAssignment(
  sql: Sql,
  { reference, at, to, by }: Assignment & TicketAct,
): Promise<void> {
  await sql`DELETE FROM assignments WHERE reference = ${reference}`;
  if (to !== null) {
    await sql`INSERT INTO assignments (reference, account_id) VALUES (${reference}, ${to.id})`;
  }
  const event: DeskEvent = { kind: 'assigned', to: to?.name ?? null };
  await sql`INSERT INTO desk_log (reference, at, author, event)
    VALUES (${reference}, ${at}, ${by}, ${JSON.stringify(event)})`;
}

export async function readLog(sql: Sql, reference: string): Promise<DeskLogEntry[]> {
  const { rows } = await sql`SELECT at, author, event FROM desk_log
    WHERE reference = ${reference} ORDER BY position`;
  return z.array(LogRow).parse(rows);
}

import { z } from 'zod';
import type { Assignment, DeskEvent, DeskLogEntry } from '../desk-records.ts';
import { LogRow } from '../rows/inbox-rows.ts';
import type { TicketAct, TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export type DeskActs = Pick<TicketStore, 'assign'>;

/** What the team does with a ticket beside its thread. */
export function createDeskActs(database: Database): DeskActs {
  return {
    assign: (change) =>
      settle(() =>
        database.transaction(0, () => {
          if (isStale(database, change)) return 'changed-meanwhile';
          keepAssignment(database, change);
          return 'changed';
        }),
      ),
  };
}

/** For the transaction of an act: whether somebody else was faster. */
export function isStale({ sql }: Database, { reference, seen }: TicketAct): boolean {
  if (seen === undefined) return false;
  const { version } = z.object({ version: z.number() }).parse(sql.get`SELECT
      (SELECT count(*) FROM messages WHERE reference = ${reference}) +
      (SELECT count(*) FROM desk_log WHERE reference = ${reference}) AS version`);
  return version !== seen;
}

export function keepAssignment(
  { sql }: Database,
  { reference, at, to, by }: Assignment & TicketAct,
): void {
  sql.run`DELETE FROM assignments WHERE reference = ${reference}`;
  if (to !== null) {
    sql.run`INSERT INTO assignments (reference, account_id) VALUES (${reference}, ${to.id})`;
  }
  const event: DeskEvent = { kind: 'assigned', to: to?.name ?? null };
  sql.run`INSERT INTO desk_log (reference, at, author, event)
    VALUES (${reference}, ${at}, ${by}, ${JSON.stringify(event)})`;
}

export function readLog({ sql }: Database, reference: string): DeskLogEntry[] {
  return z.array(LogRow).parse(
    sql.all`SELECT at, author, event FROM desk_log
        WHERE reference = ${reference} ORDER BY position`,
  );
}

import type { PosteIdentity } from '../enrolment-store.ts';
import { OriginRow } from '../rows/enrolment-rows.ts';
import type { TicketStore } from '../store.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

export function createTicketOrigins({ sql }: Database): Pick<TicketStore, 'originOf'> {
  return {
    originOf: async (reference) => {
      const { rows } = await sql`SELECT * FROM ticket_origins WHERE reference = ${reference}`;
      return OriginRow.optional().parse(rows[0]);
    },
  };
}

/** For the transaction that makes the ticket. */
export async function keepOrigin(
  sql: Sql,
  reference: string,
  origin: PosteIdentity | null = null,
): Promise<void> {
  if (origin === null) return;
  await sql`INSERT INTO ticket_origins (reference, poste_id, poste, site)
    VALUES (${reference}, ${origin.id}, ${origin.poste}, ${origin.site})`;
}

import type { PosteIdentity } from '../enrolment-store.ts';
import { OriginRow } from '../rows/enrolment-rows.ts';
import type { TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createTicketOrigins({ sql }: Database): Pick<TicketStore, 'originOf'> {
  return {
    originOf: (reference) =>
      settle(() =>
        OriginRow.optional().parse(
          sql.get`SELECT * FROM ticket_origins WHERE reference = ${reference}`,
        ),
      ),
  };
}

/** For the transaction that makes the ticket. */
export function keepOrigin(
  { sql }: Database,
  reference: string,
  origin: PosteIdentity | null = null,
): void {
  if (origin === null) return;
  sql.run`INSERT INTO ticket_origins (reference, poste_id, poste, site)
    VALUES (${reference}, ${origin.id}, ${origin.poste}, ${origin.site})`;
}

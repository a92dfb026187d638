import { z } from 'zod';
import type { TicketContent } from '#shared/ticket.ts';
import { signatureKey, signatureOf } from '../../incidents/signature.ts';
import { posteName } from '../rows/incident-rows.ts';
import { lockName } from './locks.ts';
import type { Sql } from './sql.ts';

interface SignedTicket {
  readonly reference: string;
  readonly content: TicketContent;
  readonly at: string;
}

/** In the transaction that makes the ticket, or completes what a phone had brought. */
export async function keepSignature(
  sql: Sql,
  { reference, content, at }: SignedTicket,
): Promise<void> {
  await sql`INSERT INTO ticket_signatures (reference, at, signature, poste)
    VALUES (${reference}, ${at}, ${signatureKey(signatureOf(content))},
      ${posteName(content.requester.poste)})
    ON CONFLICT (reference) DO UPDATE SET signature = excluded.signature, poste = excluded.poste`;
}

interface Attachment {
  readonly reference: string;
  readonly noticeId: string;
  readonly at: string;
}

const Poste = z.object({ poste: z.string() });

/** In the transaction that says so in the thread. From one notice to another, its poste goes along. */
export async function attach(sql: Sql, { reference, noticeId, at }: Attachment): Promise<void> {
  const { rows } = await sql`SELECT poste FROM tickets WHERE reference = ${reference}`;
  const poste = posteName(Poste.parse(rows[0]).poste);
  await lockName(sql, 'poste', poste);
  // One that has pressed for the other notice, or has another ticket there, stays counted there.
  await sql`DELETE FROM notice_postes WHERE poste = ${poste} AND key IS NULL AND notice_id IN (
    SELECT own.notice_id FROM incident_tickets AS own
    WHERE own.reference = ${reference} AND own.notice_id <> ${noticeId} AND NOT EXISTS (
      SELECT 1 FROM incident_tickets AS others
      JOIN ticket_signatures ON ticket_signatures.reference = others.reference
      WHERE others.notice_id = own.notice_id AND others.reference <> own.reference
        AND ticket_signatures.poste = ${poste}))`;
  await sql`INSERT INTO incident_tickets (reference, notice_id, at)
    VALUES (${reference}, ${noticeId}, ${at})
    ON CONFLICT (reference) DO UPDATE SET notice_id = excluded.notice_id, at = excluded.at`;
  await sql`INSERT INTO notice_postes (notice_id, poste, at)
    VALUES (${noticeId}, ${poste}, ${at}) ON CONFLICT (notice_id, poste) DO NOTHING`;
}

import { assertId } from '../assert-id.ts';
import { TICKET_GONE } from '../door-faults.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { ForeignTicket } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import { markOf } from '../token-mark.ts';
import { ask, momentOf, ourId, type GlpiDesk } from './desk.ts';
import { readFiles } from './read-files.ts';
import { readThread } from './read-thread.ts';
import { Ticket } from './schemas.ts';
import { statusOf } from './settings.ts';
import { verbatim } from './verbatim.ts';

/** Five requests, one or two for each message and one for each file. */
export async function readTicket(desk: GlpiDesk, asked: string): Promise<ForeignTicket> {
  const ticket = await readCore(desk, asked);
  const { id, content, users_id_recipient: madeBy } = ticket;
  const isOurs = madeBy === (await ourId(desk));
  return {
    id: String(id),
    number: String(id),
    url: `${desk.settings.url.replace(/\/+$/u, '')}/front/ticket.form.php?id=${id}`,
    token: isOurs ? markOf(plainTextOf(verbatim(content ?? ''))) : null,
    subject: verbatim(ticket.name ?? ''),
    status: statusOf(desk.settings, ticket.status),
    createdAt: momentOf(desk, ticket.date_creation),
    updatedAt: momentOf(desk, ticket.date_mod ?? ticket.date_creation),
    files: await readFiles(desk, `/Ticket/${id}`),
    thread: await readThread(desk, id),
  };
}

/** One that was put into the bin is answered as if it were there. */
export async function readCore(desk: GlpiDesk, id: string): Promise<Ticket> {
  assertId(id);
  const ticket = await ask(desk, {
    path: `/Ticket/${id}`,
    schema: Ticket,
    refusals: TICKET_GONE,
  });
  if (ticket.is_deleted === 1) throw new HelpDeskError('gone', `Ticket ${id} is deleted`);
  return ticket;
}

import { assertId } from '../../assert-id.ts';
import { TICKET_GONE } from '../../door-faults.ts';
import { HelpDeskError } from '../../help-desk-error.ts';
import type { ForeignMessage, ForeignTicket } from '../../help-desk.ts';
import { plainTextOf } from '../../plain-text.ts';
import { readSigned } from '../../signed-text.ts';
import { FOLLOWUP, SOLUTION } from '../read-thread.ts';
import { statusOf } from '../settings.ts';
import { verbatim } from '../verbatim.ts';
import { ask, askWhoWeAre, listAll, momentOf, type HighLevelDesk } from './desk.ts';
import { Followup, Solution, Ticket } from './schemas.ts';

/** Three requests. */
export async function readTicket(desk: HighLevelDesk, asked: string): Promise<ForeignTicket> {
  const ticket = await readCore(desk, asked);
  const { id, external_id: token, date_creation: made } = ticket;
  const updatedAt = momentOf(desk, ticket.date_mod ?? made);
  return {
    id: String(id),
    number: String(id),
    url: `${desk.settings.url.replace(/\/+$/u, '')}/front/ticket.form.php?id=${id}`,
    token: token === '' ? null : (token ?? null),
    subject: verbatim(ticket.name ?? ''),
    status: statusOf(desk.settings, ticket.status.id),
    createdAt: momentOf(desk, made),
    updatedAt,
    // What was brought by hand: none of ours can be.
    files: [],
    thread: await readThread(desk, ticket, updatedAt),
  };
}

/** One that was put into the bin is answered as if it were there. */
export async function readCore(desk: HighLevelDesk, id: string): Promise<Ticket> {
  assertId(id);
  const ticket = await ask(desk, {
    path: `/Assistance/Ticket/${id}`,
    schema: Ticket,
    refusals: TICKET_GONE,
  });
  if (ticket.is_deleted) throw new HelpDeskError('gone', `Ticket ${id} is deleted`);
  return ticket;
}

/** A solution tells no moment, and so stands at that of the last change. */
async function readThread(
  desk: HighLevelDesk,
  { id, team }: Ticket,
  lastChange: string,
): Promise<ForeignMessage[]> {
  const timeline = `/Assistance/Ticket/${id}/Timeline`;
  const us = await askWhoWeAre(desk);
  const asking = (team ?? []).filter(({ type, role }) => type === 'User' && role === 'requester');
  const requesters = asking.map((one) => one.id);
  const followups = await listAll(desk, `${timeline}/Followup`, Followup);
  const solutions = await listAll(desk, `${timeline}/Solution`, Solution);
  const said = [
    // An account of the team is shown the private ones.
    ...followups
      .filter((one) => !one.is_private)
      .map((one) => ({ ...one, key: FOLLOWUP, at: momentOf(desk, one.date_creation) })),
    ...solutions.map((one) => ({ ...one, key: SOLUTION, at: lastChange })),
  ];
  return said
    .map(({ id: number, key, at, content, user }): ForeignMessage => {
      const text = plainTextOf(verbatim(content ?? ''));
      const base = { id: `${key}${number}`, at, files: [] };
      // Anybody may quote a signature; only what our own account said is read as signed.
      const signed = user?.id === us ? readSigned(text) : undefined;
      if (signed !== undefined) return { ...base, from: 'requester', ...signed };
      const from = requesters.includes(user?.id ?? 0) ? 'requester' : 'support';
      return { ...base, from, author: verbatim(user?.name ?? ''), text, token: null };
    })
    .sort((one, other) => one.at.localeCompare(other.at));
}

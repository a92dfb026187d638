import { assertToken } from '../assert-token.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import { plainTextOf } from '../plain-text.ts';
import { markOf } from '../token-mark.ts';
import { ask, ourId, type GlpiDesk } from './desk.ts';
import { Rows, Ticket } from './schemas.ts';
import { verbatim } from './verbatim.ts';

/** Search options of a ticket. */
const ID = 2;
const CONTENT = 21;

/** Seen as soon as it was made: the search is plain SQL. */
export async function findTicket(desk: GlpiDesk, token: string): Promise<string | undefined> {
  assertToken(token);
  const query = new URLSearchParams({
    'criteria[0][field]': String(CONTENT),
    'criteria[0][searchtype]': 'contains',
    'criteria[0][value]': token,
    'forcedisplay[0]': String(ID),
    sort: String(ID),
    order: 'ASC',
    range: '0-49',
  });
  const { data } = await ask(desk, {
    path: `/search/Ticket?${query.toString()}`,
    schema: Rows,
    // An option that this GLPI does not know.
    refusals: { 400: 'not-set-up' },
  });
  for (const { [ID]: id } of data) {
    if (await isOurs(desk, String(id), token)) return String(id);
  }
  return undefined;
}

async function isOurs(desk: GlpiDesk, id: string, token: string): Promise<boolean> {
  const ticket = await ask(desk, { path: `/Ticket/${id}`, schema: Ticket });
  const text = plainTextOf(verbatim(ticket.content ?? ''));
  if (!text.includes(token)) {
    throw new HelpDeskError('not-set-up', 'A search of the content finds what does not hold it');
  }
  // A colleague may have copied our words into a ticket of their own.
  return markOf(text) === token && ticket.users_id_recipient === (await ourId(desk));
}

import { assertToken } from '../assert-token.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { ZammadDesk } from './desk.ts';
import { Hits, tokenOf } from './schemas.ts';

/**
 * By a condition, never by a query: that one is answered from the search index where there is one,
 * which does not know yet what was made a moment ago; a condition is answered from the database.
 */
export async function findTicket(
  { door, settings: { tokenField } }: ZammadDesk,
  token: string,
): Promise<string | undefined> {
  assertToken(token);
  const query = new URLSearchParams({
    [`condition[ticket.${tokenField}][operator]`]: 'is',
    [`condition[ticket.${tokenField}][value]`]: token,
    expand: 'true',
    sort_by: 'id',
    order_by: 'asc',
    limit: '50',
  });
  const hits = await door.ask({
    path: `/tickets/search?${query.toString()}`,
    schema: Hits,
    // A column that is not there.
    refusals: { 422: 'not-set-up' },
  });
  const hit = hits.find((ticket) => tokenOf(ticket, tokenField) === token);
  if (hit !== undefined) return String(hit.id);
  // A condition that it cannot read is answered with every ticket.
  if (hits.length > 0) throw notSearchable(tokenField);
  return undefined;
}

export function notSearchable(field: string): HelpDeskError {
  return new HelpDeskError('not-set-up', `Tickets are not found by their attribute ${field}`);
}

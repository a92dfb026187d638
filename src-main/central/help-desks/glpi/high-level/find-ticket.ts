import { assertToken } from '../../assert-token.ts';
import { HelpDeskError } from '../../help-desk-error.ts';
import { ask, type HighLevelDesk } from './desk.ts';
import { Hits } from './schemas.ts';

/** By a column of its own. A filter on what GLPI does not know may be answered with every ticket. */
export async function findTicket(desk: HighLevelDesk, token: string): Promise<string | undefined> {
  assertToken(token);
  const query = new URLSearchParams({
    filter: `external_id==${token}`,
    sort: 'id:asc',
    limit: '50',
  });
  const hits = await ask(desk, {
    path: `/Assistance/Ticket?${query.toString()}`,
    schema: Hits,
    refusals: { 400: 'not-set-up' },
  });
  const hit = hits.find((one) => one.external_id === token);
  if (hit !== undefined) return String(hit.id);
  if (hits.length > 0) {
    throw new HelpDeskError('not-set-up', 'Tickets are not found by their external id');
  }
  return undefined;
}

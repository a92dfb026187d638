import type { ForeignChange } from '../../help-desk.ts';
import { ask, momentOf, type HighLevelDesk } from './desk.ts';
import { Changes } from './schemas.ts';

const PER_PAGE = 100;
/** 2,000 tickets that changed since somebody last asked. */
const MOST_PAGES = 20;

/**
 * Latest change first until one is older, of those that bear an external id. A version that does not know
 * the sign for “not empty” leaves the filter out, so each is looked at.
 */
export async function listChanges(desk: HighLevelDesk, moment: string): Promise<ForeignChange[]> {
  const since = new Date(moment).toISOString();
  const changes: ForeignChange[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({
      filter: 'external_id=notempty=',
      sort: 'date_mod:desc',
      start: String(page * PER_PAGE),
      limit: String(PER_PAGE),
    });
    const hits = await ask(desk, {
      path: `/Assistance/Ticket?${query.toString()}`,
      schema: Changes,
    });
    const fresh = hits
      .map((one) => ({ ...one, at: momentOf(desk, one.date_mod ?? one.date_creation) }))
      .filter(({ at }) => at >= since);
    const named = fresh.filter((one) => (one.external_id ?? '') !== '');
    changes.push(...named.map(({ id, at }) => ({ id: String(id), updatedAt: at })));
    if (fresh.length < PER_PAGE) break;
  }
  return changes;
}

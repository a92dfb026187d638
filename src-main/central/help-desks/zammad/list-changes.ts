import type { ForeignChange } from '../help-desk.ts';
import { askWhoWeAre, type ZammadDesk } from './desk.ts';
import { Changes } from './schemas.ts';

const PER_PAGE = 100;
/** 2,000 tickets that changed since somebody last asked. */
const MOST_PAGES = 20;

/**
 * Latest change first until one is older. By conditions, which are answered from the database: the search
 * index would tell of a change some seconds late. A condition that it cannot read is answered with every
 * ticket, so who made each one is looked at.
 */
export async function listChanges(desk: ZammadDesk, moment: string): Promise<ForeignChange[]> {
  const us = await askWhoWeAre(desk);
  // A database refuses what is no whole moment.
  const since = new Date(moment).toISOString();
  const changes: ForeignChange[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const hits = await readPage(desk, { us, since, page });
    const fresh = hits.filter(({ updated_at: at }) => at >= since);
    const ours = fresh.filter((one) => one.created_by_id === us);
    changes.push(...ours.map(({ id, updated_at: updatedAt }) => ({ id: String(id), updatedAt })));
    if (fresh.length < PER_PAGE) break;
  }
  return changes;
}

function readPage(
  { door }: ZammadDesk,
  { us, since, page }: { us: number; since: string; page: number },
): Promise<Changes> {
  const query = new URLSearchParams({
    'condition[ticket.created_by_id][operator]': 'is',
    'condition[ticket.created_by_id][value]': String(us),
    'condition[ticket.updated_at][operator]': 'after (absolute)',
    'condition[ticket.updated_at][value]': since,
    expand: 'true',
    sort_by: 'updated_at',
    order_by: 'desc',
    per_page: String(PER_PAGE),
    page: String(page),
  });
  return door.ask({ path: `/tickets/search?${query.toString()}`, schema: Changes });
}

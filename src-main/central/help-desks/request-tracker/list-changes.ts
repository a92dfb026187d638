import type { ForeignChange } from '../help-desk.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { Change, isLastPage, pageOf } from './schemas.ts';

const PER_PAGE = 100;
/** 2,000 tickets that changed since somebody last asked. */
const MOST_PAGES = 20;

/**
 * Latest change first until one is older. No moment stands in the query: it would be read in the time
 * zone of the account.
 */
export async function listChanges(
  { door }: RequestTrackerDesk,
  moment: string,
): Promise<ForeignChange[]> {
  const changes: ForeignChange[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = new URLSearchParams({
      query: "Creator = '__CurrentUser__'",
      fields: 'LastUpdated',
      orderby: 'LastUpdated',
      order: 'DESC',
      per_page: String(PER_PAGE),
      page: String(page),
    });
    const path = `/tickets?${query.toString()}`;
    const answer = await door.ask({ path, schema: pageOf(Change) });
    const fresh = answer.items.filter(({ LastUpdated }) => LastUpdated >= moment);
    changes.push(...fresh.map(({ id, LastUpdated: updatedAt }) => ({ id, updatedAt })));
    if (fresh.length < answer.items.length || isLastPage(page, answer)) break;
  }
  return changes;
}

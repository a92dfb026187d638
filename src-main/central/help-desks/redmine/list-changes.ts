import type { ForeignChange } from '../help-desk.ts';
import { checkKey } from './check-places.ts';
import type { RedmineDesk } from './desk.ts';
import { Changes } from './schemas.ts';

const PER_PAGE = 100;
/** 2,000 issues that changed since somebody last asked. */
const MOST_PAGES = 20;

/** Latest change first until one is older. A wrong key finds nothing, and says so with 200. */
export async function listChanges(desk: RedmineDesk, moment: string): Promise<ForeignChange[]> {
  const changes: ForeignChange[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { issues } = await desk.door.ask({
      path: `/issues.json?author_id=me&status_id=*&sort=updated_on:desc&limit=${PER_PAGE}&offset=${page * PER_PAGE}`,
      schema: Changes,
    });
    if (page === 0 && issues.length === 0) await checkKey(desk);
    const fresh = issues.filter(({ updated_on: at }) => at >= moment);
    changes.push(...fresh.map(({ id, updated_on: updatedAt }) => ({ id: String(id), updatedAt })));
    if (fresh.length < PER_PAGE) break;
  }
  return changes;
}

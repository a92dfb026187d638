import type { ForeignChange } from '../help-desk.ts';
import { beforeDoubledHour } from '../zoned-moment.ts';
import { ask, momentOf, ourId, type GlpiDesk } from './desk.ts';
import { ChangedRows } from './schemas.ts';

/** Search options of a ticket. */
const ID = 2;
const CHANGED = 19;
const WRITER = 22;

const PER_PAGE = 100;
/** 2,000 tickets that changed since somebody last asked. */
const MOST_PAGES = 20;

/**
 * Latest change first until one is older. No moment stands in the search, for it would be read in the
 * zone of the server. Who made a ticket is answered by name alone, so it is not compared here: whoever
 * asks takes those it follows, and finds our key in each that it reads.
 */
export async function listChanges(desk: GlpiDesk, moment: string): Promise<ForeignChange[]> {
  const since = beforeDoubledHour(moment, desk.settings.timeZone);
  const us = await ourId(desk);
  const changes: ForeignChange[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const first = page * PER_PAGE;
    const { data, totalcount } = await readPage(desk, us, first);
    const fresh = data
      .map((row) => ({ id: String(row[ID]), updatedAt: momentOf(desk, row[CHANGED]) }))
      .filter(({ updatedAt }) => updatedAt >= since);
    changes.push(...fresh);
    if (fresh.length < PER_PAGE || first + PER_PAGE >= totalcount) break;
  }
  return changes;
}

function readPage(desk: GlpiDesk, us: number, first: number) {
  const query = new URLSearchParams({
    'criteria[0][field]': String(WRITER),
    'criteria[0][searchtype]': 'equals',
    'criteria[0][value]': String(us),
    'forcedisplay[0]': String(ID),
    'forcedisplay[1]': String(CHANGED),
    sort: String(CHANGED),
    order: 'DESC',
    range: `${first}-${first + PER_PAGE - 1}`,
  });
  return ask(desk, { path: `/search/Ticket?${query.toString()}`, schema: ChangedRows });
}

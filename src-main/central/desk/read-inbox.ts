import type { Context } from 'hono';
import type { CentralPorts } from '../ports.ts';
import { createInboxCounts } from './inbox-counts.ts';
import { INBOX_LIMIT, InboxFilter, toTicketFilter } from './inbox-filter.ts';
import { accountOf } from './signed-in.ts';
import type { Inbox } from './views/inbox-page.ts';

/** The inbox as the address of the request says it. */
export async function readInbox(context: Context, { store }: CentralPorts): Promise<Inbox> {
  const filter = InboxFilter.parse(context.req.query());
  const me = accountOf(context);
  const [rows, groups, catalogue, accounts] = await Promise.all([
    store.tickets.list(toTicketFilter(filter, me.id)),
    store.tickets.countGroups(filter.search),
    store.knowledge.readCatalogue(),
    store.accounts.list(),
  ]);
  return {
    filter,
    rows: rows.slice(0, INBOX_LIMIT),
    hasMore: rows.length > INBOX_LIMIT,
    count: createInboxCounts(groups, filter.search, me.id),
    categories: catalogue?.categories ?? [],
    me,
    team: accounts,
  };
}

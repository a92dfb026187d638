import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';
import { assertNever } from '#shared/result.ts';
import type { TicketFilter } from '../store/store.ts';

const State = z.enum(['open', 'all', ...TicketStatus.options]);
export type State = z.infer<typeof State>;

/** What the inbox shows, as it stands in the address. */
export const InboxFilter = z.object({
  state: State.catch('open'),
  category: z.string().max(60).catch(''),
  search: z.string().trim().max(200).catch(''),
});
export type InboxFilter = z.infer<typeof InboxFilter>;

export const INBOX_LIMIT = 200;

export function toTicketFilter({ state, category, search }: InboxFilter): TicketFilter {
  return {
    statuses: statusesOf(state),
    categoryId: category === '' ? undefined : category,
    search,
    limit: INBOX_LIMIT,
  };
}

/** The address that shows the same inbox, with or without a ticket open beside it. */
export function inboxAddress(filter: InboxFilter, reference?: string): string {
  const query = new URLSearchParams();
  if (filter.state !== 'open') query.set('state', filter.state);
  if (filter.category !== '') query.set('category', filter.category);
  if (filter.search !== '') query.set('search', filter.search);
  const path = reference === undefined ? '/desk' : `/desk/tickets/${encodeURIComponent(reference)}`;
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function statusesOf(state: State): readonly TicketStatus[] {
  switch (state) {
    case 'open':
      return ['new', 'in-progress', 'waiting-requester'];
    case 'all':
      return TicketStatus.options;
    case 'new':
    case 'in-progress':
    case 'waiting-requester':
    case 'resolved':
      return [state];
    default:
      return assertNever(state);
  }
}

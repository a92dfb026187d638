import { z } from 'zod';
import { URGENCIES } from '#shared/category.ts';
import { TicketStatus } from '#shared/ticket.ts';
import { assertNever } from '#shared/result.ts';
import type { TicketCursor } from '../store/desk-records.ts';
import type { TicketFilter, TicketRow } from '../store/store.ts';

const State = z.enum(['open', 'all', ...TicketStatus.options]);
export type State = z.infer<typeof State>;

/** Whose tickets: one's own, nobody's, an account's by its id; empty for all. */
export const MINE = 'me';

/** `0.2~2026-11-23T13:05:00.000Z~K7M-2PX-94D`: resolved or not, rank of the urgency, and so on. */
const Cursor = z.string().regex(/^[01]\.[0-3]~[\dTZ:.-]{20,30}~[\w-]{1,20}$/u);

/** What the inbox shows, as it stands in the address. */
export const InboxFilter = z.object({
  state: State.catch('open'),
  category: z.string().max(60).catch(''),
  who: z
    .string()
    .regex(/^[\w-]{0,60}$/u)
    .catch(''),
  urgency: z.enum(['', ...URGENCIES]).catch(''),
  /** Cut rather than left out: a whole list would look like what was found. */
  search: z
    .string()
    .transform((text) => text.trim().slice(0, 200))
    .catch(''),
  after: z.union([z.literal(''), Cursor]).catch(''),
});
export type InboxFilter = z.infer<typeof InboxFilter>;

export const INBOX_LIMIT = 100;

/** One row more than is shown, to know whether there are others. */
export function toTicketFilter(filter: InboxFilter, myId: string): TicketFilter {
  const { state, category, who, urgency, search, after } = filter;
  return {
    statuses: statusesOf(state),
    categoryId: category === '' ? undefined : category,
    assignee: who === '' ? undefined : who === MINE ? myId : who,
    urgency: urgency === '' ? undefined : urgency,
    search,
    after: after === '' ? undefined : readCursor(after),
    limit: INBOX_LIMIT + 1,
  };
}

/** The address that shows the same inbox, with or without a ticket open beside it. */
export function inboxAddress(filter: InboxFilter, reference?: string): string {
  const path = reference === undefined ? '/desk' : `/desk/tickets/${encodeURIComponent(reference)}`;
  const query = inboxQuery(filter);
  return query === '' ? path : `${path}?${query}`;
}

/** Only what is not as it is by itself. */
export function inboxQuery(filter: InboxFilter): string {
  const { state, ...texts } = filter;
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  for (const [name, text] of Object.entries(texts)) if (text !== '') query.set(name, text);
  return query.toString();
}

export function writeCursor(row: TicketRow): string {
  const rank = URGENCIES.indexOf(row.urgency);
  return `${row.status === 'resolved' ? 1 : 0}.${rank}~${row.updatedAt}~${row.reference}`;
}

function readCursor(text: string): TicketCursor {
  const [turn = '', updatedAt = '', reference = ''] = text.split('~');
  const [resolved, rank] = turn.split('.');
  const urgency = URGENCIES[Number(rank)] ?? 'low';
  return { resolved: resolved === '1', urgency, updatedAt, reference };
}

export function statusesOf(state: State): readonly TicketStatus[] {
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

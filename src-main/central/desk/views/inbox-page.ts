import type { Category } from '#shared/category.ts';
import type { AccountRecord } from '../../store/accounts.ts';
import type { TicketRow } from '../../store/store.ts';
import type { CountTickets } from '../inbox-counts.ts';
import type { InboxFilter } from '../inbox-filter.ts';

/** What the list of tickets shows. */
export interface Inbox {
  readonly filter: InboxFilter;
  readonly rows: readonly TicketRow[];
  /** There are later ones than are shown. */
  readonly hasMore: boolean;
  readonly count: CountTickets;
  readonly categories: readonly Category[];
  readonly me: AccountRecord;
  /** Everybody, those who may no longer come in included. */
  readonly team: readonly AccountRecord[];
}

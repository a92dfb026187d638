import { html } from 'hono/html';
import type { TicketRecord } from '../../store/store.ts';
import { inboxAddress, type InboxFilter } from '../inbox-filter.ts';
import type { Markup } from './page.ts';

/** Where a form of this ticket goes, so that the inbox beside it stays as it is. */
export function actionOf(
  ticket: TicketRecord,
  action: 'status' | 'reply' | 'assign' | 'incident',
  filter: InboxFilter,
): string {
  const [path, query] = inboxAddress(filter, ticket.reference).split('?');
  return `${path ?? ''}/${action}${query === undefined ? '' : `?${query}`}`;
}

/** The version that is on the screen: what somebody else did meanwhile is not done over unseen. */
export function seenField({ version }: TicketRecord): Markup {
  return html`<input type="hidden" name="seen" value="${version}" />`;
}

import { html } from 'hono/html';
import { URGENCIES } from '#shared/category.ts';
import { TicketStatus } from '#shared/ticket.ts';
import { NOBODY } from '../../store/desk-records.ts';
import { inboxAddress, MINE, type InboxFilter } from '../inbox-filter.ts';
import type { Inbox } from './inbox-page.ts';
import type { Markup, PageContext } from './page.ts';

/** Beside each filter, how many tickets it would show with the others as they stand. */
export function inboxFilters(context: PageContext, inbox: Inbox): Markup {
  return html`<nav class="filters" aria-label="${context.words.inbox.filters}">
    ${stateFilters(context, inbox)} ${whoFilters(context, inbox)} ${categoryFilters(context, inbox)}
    ${urgencyFilters(context, inbox)}
  </nav>`;
}

/** `change` is what the filter sets; another page of the list would mean nothing with it. */
function entry({ filter, count }: Inbox, change: Partial<InboxFilter>, label: string): Markup {
  const next = { ...filter, ...change, after: '' };
  const here = Object.entries(change).every(([name, value]) =>
    Object.entries(filter).some(([set, to]) => set === name && to === value),
  );
  return html`<li>
    <a href="${inboxAddress(next)}" ${here ? html`aria-current="true"` : ''}
      ><span>${label}</span><span class="count">${count(next)}</span></a
    >
  </li>`;
}

function stateFilters({ words }: PageContext, inbox: Inbox): Markup {
  return html`<h2>${words.inbox.states}</h2>
    <ul>
      ${entry(inbox, { state: 'open' }, words.inbox.open)}
      ${TicketStatus.options.map((state) => entry(inbox, { state }, words.status[state]))}
      ${entry(inbox, { state: 'all' }, words.inbox.all)}
    </ul>`;
}

function whoFilters({ words }: PageContext, inbox: Inbox): Markup {
  const { team, me, filter, count } = inbox;
  const others = team.filter(
    ({ id }) => id !== me.id && (id === filter.who || count({ ...filter, who: id }) > 0),
  );
  return html`<h2>${words.inbox.handledBy}</h2>
    <ul>
      ${entry(inbox, { who: '' }, words.inbox.everybody)}
      ${entry(inbox, { who: MINE }, words.inbox.mine)}
      ${entry(inbox, { who: NOBODY }, words.inbox.nobody)}
      ${others.map(({ id, name }) => entry(inbox, { who: id }, name))}
    </ul>`;
}

function categoryFilters({ words }: PageContext, inbox: Inbox): Markup {
  const { filter, count, categories } = inbox;
  const shown = categories.filter(
    ({ id }) => id === filter.category || count({ ...filter, category: id }) > 0,
  );
  return html`<h2>${words.inbox.categories}</h2>
    <ul>
      ${entry(inbox, { category: '' }, words.inbox.everyCategory)}
      ${shown.map(({ id, label }) => entry(inbox, { category: id }, label))}
    </ul>`;
}

function urgencyFilters({ words }: PageContext, inbox: Inbox): Markup {
  const { filter, count } = inbox;
  const shown = URGENCIES.filter(
    (urgency) => urgency === filter.urgency || count({ ...filter, urgency }) > 0,
  );
  return html`<h2>${words.inbox.urgencies}</h2>
    <ul>
      ${entry(inbox, { urgency: '' }, words.inbox.everyCategory)}
      ${shown.map((urgency) => entry(inbox, { urgency }, words.urgency[urgency]))}
    </ul>`;
}

import { html } from 'hono/html';
import { findCategory, type Category } from '#shared/category.ts';
import type { Language } from '#shared/language.ts';
import type { TicketCounts, TicketRow } from '../../store/store.ts';
import { INBOX_LIMIT, inboxAddress, type InboxFilter, type State } from '../inbox-filter.ts';
import { formatAge } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';
import { statusMark, urgencyMark } from './status.ts';

export interface Inbox {
  readonly filter: InboxFilter;
  readonly rows: readonly TicketRow[];
  readonly counts: TicketCounts;
  readonly categories: readonly Category[];
}

/** The list of tickets with its filters beside it. */
export function inboxView(context: PageContext, inbox: Inbox): Markup {
  const { words } = context;
  return html`<div class="inbox" data-live>
    <h1 class="unseen">${words.tickets}</h1>
    <nav class="filters" aria-label="${words.inbox.states}">
      ${stateFilters(context, inbox)} ${categoryFilters(context, inbox)}
    </nav>
    <section>
      ${searchForm(context, inbox.filter)}
      ${inbox.rows.length === 0 ? emptyInbox(context, inbox) : table(context, inbox)}
      ${
        inbox.rows.length === INBOX_LIMIT
          ? html`<p class="hint">${words.inbox.firstOnly(INBOX_LIMIT)}</p>`
          : ''
      }
    </section>
  </div>`;
}

function stateFilters({ words }: PageContext, { filter, counts }: Inbox): Markup {
  const { byStatus } = counts;
  const open = byStatus.new + byStatus['in-progress'] + byStatus['waiting-requester'];
  const entry = (state: State, label: string, total: number) =>
    filterLink({ ...filter, state }, label, total, filter.state === state);
  return html`<h2>${words.inbox.states}</h2>
    <ul>
      ${entry('open', words.inbox.open, open)} ${entry('new', words.status.new, byStatus.new)}
      ${entry('in-progress', words.status['in-progress'], byStatus['in-progress'])}
      ${entry('waiting-requester', words.status['waiting-requester'], byStatus['waiting-requester'])}
      ${entry('resolved', words.status.resolved, byStatus.resolved)}
      ${entry('all', words.inbox.all, open + byStatus.resolved)}
    </ul>`;
}

function categoryFilters({ words }: PageContext, { filter, counts, categories }: Inbox): Markup {
  const { openByCategory } = counts;
  const shown = categories.filter(({ id }) => id in openByCategory || id === filter.category);
  const total = Object.values(openByCategory).reduce((sum, count) => sum + count, 0);
  const entry = (category: string, label: string, count: number) =>
    filterLink({ ...filter, category }, label, count, filter.category === category);
  return html`<h2>${words.inbox.categories}</h2>
    <ul>
      ${entry('', words.inbox.everyCategory, total)}
      ${shown.map(({ id, label }) => entry(id, label, openByCategory[id] ?? 0))}
    </ul>`;
}

function filterLink(filter: InboxFilter, label: string, total: number, here: boolean): Markup {
  return html`<li>
    <a href="${inboxAddress(filter)}" ${here ? html`aria-current="true"` : ''}
      ><span>${label}</span><span class="count">${total}</span></a
    >
  </li>`;
}

function searchForm({ words }: PageContext, filter: InboxFilter): Markup {
  return html`<form class="search" role="search" action="/desk">
    ${
      filter.state === 'open'
        ? ''
        : html`<input type="hidden" name="state" value="${filter.state}" />`
    }
    ${
      filter.category === ''
        ? ''
        : html`<input type="hidden" name="category" value="${filter.category}" />`
    }
    <label class="unseen" for="search">${words.inbox.search}</label>
    <input
      id="search"
      name="search"
      type="search"
      value="${filter.search}"
      placeholder="${words.inbox.searchHint}"
    />
    <button>${words.inbox.find}</button>
  </form>`;
}

function emptyInbox({ words }: PageContext, { filter }: Inbox): Markup {
  const plain = filter.state === 'open' && filter.category === '' && filter.search === '';
  return html`<p class="empty">${plain ? words.inbox.nothingYet : words.inbox.empty}</p>`;
}

function table(context: PageContext, inbox: Inbox): Markup {
  const { status, reference, subject, requester, poste, age } = context.words.inbox.columns;
  return html`<table class="rows">
    <thead>
      <tr>
        ${[status, reference, subject, requester, poste, age].map(
          (name) => html`<th scope="col">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${inbox.rows.map((row) => tableRow(context, inbox, row))}
    </tbody>
  </table>`;
}

function tableRow({ words, nowMs, language }: PageContext, inbox: Inbox, row: TicketRow): Markup {
  const category = findCategory(inbox.categories, row.categoryId)?.label ?? row.categoryId;
  return html`<tr class="${row.unanswered ? 'unanswered' : ''}">
    <td>${statusMark(row.status, words)}</td>
    <td class="reference">${row.reference}</td>
    <td>
      <a class="subject" href="${inboxAddress(inbox.filter, row.reference)}" data-row
        >${row.subject}</a
      >
      <span class="under"
        >${findingMark(row, language)} ${urgencyMark(row.urgency, words)} ${category}
        ${row.unanswered ? html`<span class="answer">${words.inbox.unanswered}</span>` : ''}</span
      >
    </td>
    <td>${row.requesterName}</td>
    <td class="poste">${row.poste}</td>
    <td class="age">${formatAge(row.createdAt, nowMs, language)}</td>
  </tr>`;
}

/** What the machine says is wrong, in a few words; what is only worth knowing is no news here. */
function findingMark({ finding }: TicketRow, language: Language): Markup | '' {
  if (finding === null || finding.severity === 'notable') return '';
  return html`<span class="severity ${finding.severity}">${finding.title[language]}</span>`;
}

/** The same inbox as a narrow column beside an open ticket. */
export function inboxColumn(context: PageContext, inbox: Inbox, current: string): Markup {
  const { words, nowMs, language } = context;
  return html`<nav class="column" aria-label="${words.tickets}">
    <a class="back" href="${inboxAddress(inbox.filter)}">← ${words.problem.back}</a>
    <ul>
      ${inbox.rows.map(
        (row) =>
          html`<li>
            <a
              href="${inboxAddress(inbox.filter, row.reference)}"
              data-row
              ${row.reference === current ? html`aria-current="page"` : ''}
              ><span class="line"
                >${statusMark(row.status, words)}
                <span class="age">${formatAge(row.createdAt, nowMs, language)}</span></span
              ><span class="subject">${row.subject}</span
              ><span class="under"
                >${findingMark(row, language)} ${row.requesterName} · ${row.poste}</span
              ></a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

import { html } from 'hono/html';
import { findCategory } from '#shared/category.ts';
import type { Language } from '#shared/language.ts';
import type { TicketRow } from '../../store/store.ts';
import { inboxAddress, inboxQuery, writeCursor, type InboxFilter } from '../inbox-filter.ts';
import { formatAge } from '../moments.ts';
import { inboxFilters } from './inbox-filters.ts';
import type { Inbox } from './inbox-page.ts';
import type { Markup, PageContext } from './page.ts';
import { proposalsView, type Proposals } from './proposals.ts';
import { statusMark, urgencyMark } from './status.ts';

/** The list of tickets with its filters beside it; what looks like an outage stands above it. */
export function inboxView(
  context: PageContext,
  inbox: Inbox,
  incidents: Omit<Proposals, 'categories'>,
): Markup {
  const { words } = context;
  return html`<div class="inbox" data-live>
    <h1 class="unseen">${words.tickets}</h1>
    ${inboxFilters(context, inbox)}
    <section>
      ${proposalsView(context, { ...incidents, categories: inbox.categories })}
      ${searchForm(context, inbox.filter)}
      ${inbox.rows.length === 0 ? emptyInbox(context, inbox) : table(context, inbox)}
      ${pager(context, inbox)} ${inbox.rows.length === 0 ? '' : exportLinks(context, inbox)}
    </section>
  </div>`;
}

function searchForm({ words }: PageContext, filter: InboxFilter): Markup {
  return html`<form class="search" role="search" action="/desk">
    ${Object.entries({ ...filter, state: filter.state === 'open' ? '' : filter.state })
      .filter(([name, value]) => value !== '' && name !== 'search' && name !== 'after')
      .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
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
  const plain = inboxQuery(filter) === '';
  return html`<p class="empty">${plain ? words.inbox.nothingYet : words.inbox.empty}</p>`;
}

/** How many there are in all, and the way to those that are not on this page. */
function pager({ words, language }: PageContext, { filter, rows, hasMore, count }: Inbox): Markup {
  const total = new Intl.NumberFormat(language).format(count(filter));
  const last = rows.at(-1);
  return html`<p class="pager">
    <span class="hint">${words.inbox.total(total, count(filter))}</span>
    ${
      filter.after === ''
        ? ''
        : html`<a href="${inboxAddress({ ...filter, after: '' })}">${words.inbox.toStart}</a>`
    }
    ${
      hasMore && last !== undefined
        ? html`<a rel="next" href="${inboxAddress({ ...filter, after: writeCursor(last) })}"
            >${words.inbox.further}</a
          >`
        : ''
    }
  </p>`;
}

function exportLinks({ words }: PageContext, { filter }: Inbox): Markup {
  const query = inboxQuery({ ...filter, after: '' });
  const address = (name: string) => `/desk/${name}${query === '' ? '' : `?${query}`}`;
  return html`<p class="hint export">
    ${words.inbox.exportThese} <a href="${address('export.csv')}" download>CSV</a>
    <a href="${address('export.json')}" download>JSON</a>. ${words.inbox.exportHint}
  </p>`;
}

function table(context: PageContext, inbox: Inbox): Markup {
  const { status, reference, subject, requester, poste, handledBy, age } =
    context.words.inbox.columns;
  return html`<table class="rows">
    <thead>
      <tr>
        ${[status, reference, subject, requester, poste, handledBy, age].map(
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
    <td>${assigneeMark(inbox, row)}</td>
    <td class="age">${formatAge(row.createdAt, nowMs, language)}</td>
  </tr>`;
}

/** What the machine says is wrong, in a few words; what is only worth knowing is no news here. */
function findingMark({ finding }: TicketRow, language: Language): Markup | '' {
  if (finding === null || finding.severity === 'notable') return '';
  return html`<span class="severity ${finding.severity}">${finding.title[language]}</span>`;
}

function assigneeMark({ me }: Inbox, { assignee }: TicketRow): Markup | '' {
  if (assignee === null) return '';
  return html`<span class="assignee ${assignee.id === me.id ? 'me' : ''}">${assignee.name}</span>`;
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
                >${findingMark(row, language)} ${row.requesterName} · ${row.poste}
                ${row.assignee === null ? '' : `· ${row.assignee.name}`}</span
              ></a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

import { html } from 'hono/html';
import type { HandOver, ListedMessage } from '../../store/hand-over-store.ts';
import { formatMoment } from '../moments.ts';
import type { Words } from '../words/words.ts';
import type { Markup, PageContext } from './page.ts';

export interface HelpDeskPage {
  readonly needing: Rows;
  readonly waiting: Rows;
  readonly over: Rows;
}

/** Tickets, and what was said in others that are there. */
export interface Rows {
  readonly tickets: readonly HandOver[];
  readonly messages: readonly ListedMessage[];
}

/** What waits for the help desk, what needs a person, what stays here. */
export function helpDeskView(context: PageContext, page: HelpDeskPage): Markup {
  const { helpDesk } = context.words;
  const list = (title: string, none: string, { tickets, messages }: Rows) =>
    html`<section aria-label="${title}">
      <h2>${title}</h2>
      ${
        tickets.length + messages.length === 0
          ? html`<p class="hint">${none}</p>`
          : html`<ul class="list">
              ${tickets.map((row) => rowView(context, row))}
              ${messages.map((row) => messageView(context, row))}
            </ul>`
      }
    </section>`;
  return html`<div class="sheet">
    <h1>${helpDesk.title}</h1>
    <p class="hint">${helpDesk.intro}</p>
    ${list(helpDesk.needsAPerson, helpDesk.nobodyNeeded, page.needing)}
    ${list(helpDesk.waiting, helpDesk.nothingWaits, page.waiting)}
    ${isEmpty(page.over) ? '' : list(helpDesk.over, '', page.over)}
  </div>`;
}

function isEmpty({ tickets, messages }: Rows): boolean {
  return tickets.length + messages.length === 0;
}

function rowView(context: PageContext, handOver: HandOver): Markup {
  const { words } = context;
  return html`<li>
    <div>
      <a class="reference" href="${`/desk/tickets/${handOver.reference}`}">${handOver.reference}</a>
      <span>${why(words, handOver)}</span> ${nextTry(context, handOver)}
    </div>
    ${acts(words, handOver, handOver.reference)}
  </li>`;
}

/** So much of a reply is enough to know it by; a word that does not fit is left out. */
const SHOWN_LETTERS = 80;

function messageView(context: PageContext, message: ListedMessage): Markup {
  const { words } = context;
  const { reference, messageId, author, text, error } = message;
  const { replyBy, replyError } = words.helpDesk;
  const reason = (error === null ? undefined : replyError[error]) ?? why(words, message);
  return html`<li>
    <div>
      <a class="reference" href="${`/desk/tickets/${reference}`}">${reference}</a>
      <span>${reason}</span>
      <span class="hint">${replyBy(author, beginningOf(text))}</span> ${nextTry(context, message)}
    </div>
    ${acts(words, message, `messages/${messageId}`)}
  </li>`;
}

function beginningOf(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= SHOWN_LETTERS) return flat;
  return `${flat.slice(0, SHOWN_LETTERS).replace(/\s?\S*$/u, '')}…`;
}

function nextTry(
  { words, language }: PageContext,
  { state, nextAt }: Pick<HandOver, 'state' | 'nextAt'>,
): Markup | '' {
  if (state !== 'waiting') return '';
  return html`<span class="hint">${words.helpDesk.nextTry(formatMoment(nextAt, language))}</span>`;
}

/** On a ticket: its number there, or why it has none; nothing where the site has no help desk. */
export function handOverLine({ words }: PageContext, handOver: HandOver | undefined): Markup | '' {
  if (handOver === undefined) return '';
  const { helpDesk } = words;
  const { foreign, state } = handOver;
  if (foreign !== null && state === 'there') {
    // Of one that nobody can read, the number is all that is known.
    if (foreign.url === '') return html`<p class="under">${helpDesk.number(foreign.number)}</p>`;
    return html`<p class="under">
      <a href="${foreign.url}" rel="noreferrer">${helpDesk.number(foreign.number)}</a>
      <span class="hint">${helpDesk.bothWays}</span>
    </p>`;
  }
  return html`<div class="handling">
    <strong>${helpDesk.state[state]}</strong>
    ${handOver.error === null ? '' : html`<span>${helpDesk.error[handOver.error]}</span>`}
    ${acts(words, handOver, handOver.reference)} <a href="/desk/help-desk">${helpDesk.seeAll}</a>
  </div>`;
}

/** On a ticket that is there: something said in it is not. */
export function repliesLine({ words }: PageContext, count: number): Markup | '' {
  if (count === 0) return '';
  return html`<p class="under">
    <strong>${words.helpDesk.repliesToLook(count)}</strong>
    <a href="/desk/help-desk">${words.helpDesk.seeAll}</a>
  </p>`;
}

/** Over the inbox, when somebody has to look. */
export function helpDeskAlert({ words }: PageContext, rows: Rows): Markup | '' {
  if (isEmpty(rows)) return '';
  const { toLook, repliesToLook, seeAll } = words.helpDesk;
  const { tickets, messages } = rows;
  return html`<p class="notice-line over-inbox" role="status">
    ${tickets.length === 0 ? '' : toLook(tickets.length)}
    ${messages.length === 0 ? '' : repliesToLook(messages.length)}
    <a href="/desk/help-desk">${seeAll}</a>
  </p>`;
}

type Row = Pick<HandOver, 'reference' | 'state' | 'error'>;

function why({ helpDesk }: Words, { error, state }: Row): string {
  if (error !== null) return helpDesk.error[error];
  return state === 'needs-a-person' ? helpDesk.defect : helpDesk.state[state];
}

/** `address` is below the page of the hand-over. */
function acts({ helpDesk }: Words, { reference, state }: Row, address: string): Markup | '' {
  if (state === 'there' || state === 'on-its-way') return '';
  const button = (act: 'repeat' | 'leave', label: string) =>
    html`<form method="post" action="${`/desk/help-desk/${address}/${act}`}">
      <button aria-label="${`${label} (${reference})`}">${label}</button>
    </form>`;
  return html`<div class="actions">
    ${button('repeat', helpDesk.tryAgain)}
    ${state === 'left' ? '' : button('leave', helpDesk.leave)}
  </div>`;
}

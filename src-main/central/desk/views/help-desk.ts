import { html } from 'hono/html';
import type { HandOver } from '../../store/hand-over-store.ts';
import { formatMoment } from '../moments.ts';
import type { Words } from '../words/words.ts';
import type { Markup, PageContext } from './page.ts';

export interface HelpDeskPage {
  readonly needing: readonly HandOver[];
  readonly waiting: readonly HandOver[];
  readonly over: readonly HandOver[];
}

/** What waits for the help desk, what needs a person, what stays here. */
export function helpDeskView(context: PageContext, page: HelpDeskPage): Markup {
  const { helpDesk } = context.words;
  const list = (title: string, none: string, rows: readonly HandOver[]) =>
    html`<section aria-label="${title}">
      <h2>${title}</h2>
      ${
        rows.length === 0
          ? html`<p class="hint">${none}</p>`
          : html`<ul class="list">
              ${rows.map((row) => rowView(context, row))}
            </ul>`
      }
    </section>`;
  return html`<div class="sheet">
    <h1>${helpDesk.title}</h1>
    <p class="hint">${helpDesk.intro}</p>
    ${list(helpDesk.needsAPerson, helpDesk.nobodyNeeded, page.needing)}
    ${list(helpDesk.waiting, helpDesk.nothingWaits, page.waiting)}
    ${page.over.length === 0 ? '' : list(helpDesk.over, '', page.over)}
  </div>`;
}

function rowView(context: PageContext, handOver: HandOver): Markup {
  const { words, language } = context;
  const { reference, state, nextAt } = handOver;
  return html`<li>
    <div>
      <a class="reference" href="${`/desk/tickets/${reference}`}">${reference}</a>
      <span>${why(words, handOver)}</span>
      ${
        state === 'waiting'
          ? html`<span class="hint"
              >${words.helpDesk.nextTry(formatMoment(nextAt, language))}</span
            >`
          : ''
      }
    </div>
    ${acts(words, handOver)}
  </li>`;
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
    ${acts(words, handOver)} <a href="/desk/help-desk">${helpDesk.seeAll}</a>
  </div>`;
}

/** Over the inbox, when somebody has to look. */
export function helpDeskAlert({ words }: PageContext, count: number): Markup | '' {
  if (count === 0) return '';
  return html`<p class="notice-line over-inbox" role="status">
    ${words.helpDesk.toLook(count)} <a href="/desk/help-desk">${words.helpDesk.seeAll}</a>
  </p>`;
}

function why({ helpDesk }: Words, { error, state }: HandOver): string {
  if (error !== null) return helpDesk.error[error];
  return state === 'needs-a-person' ? helpDesk.defect : helpDesk.state[state];
}

function acts({ helpDesk }: Words, { reference, state }: HandOver): Markup | '' {
  if (state === 'there' || state === 'on-its-way') return '';
  const button = (act: 'repeat' | 'leave', label: string) =>
    html`<form method="post" action="${`/desk/help-desk/${reference}/${act}`}">
      <button aria-label="${`${label} (${reference})`}">${label}</button>
    </form>`;
  return html`<div class="actions">
    ${button('repeat', helpDesk.tryAgain)}
    ${state === 'left' ? '' : button('leave', helpDesk.leave)}
  </div>`;
}

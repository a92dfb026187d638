import { html } from 'hono/html';
import type { ThreadMessage } from '#shared/ticket.ts';
import type { DeskLogEntry } from '../../store/desk-records.ts';
import type { TicketRecord } from '../../store/store.ts';
import { SYSTEM } from '../../tickets/follow-ticket.ts';
import { formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';
import { pictureList } from './pictures.ts';

/** What was said, and between it what the team did. */
export function threadView(context: PageContext, ticket: TicketRecord): Markup {
  const { words } = context;
  const said = ticket.thread.map(({ at, ...message }) => ({
    at,
    view: messageView(context, ticket, { at, ...message }),
  }));
  const done = ticket.log
    .filter((entry) => !isSaidAlready(ticket, entry))
    .map((entry) => ({ at: entry.at, view: actView(context, entry) }));
  // A stable sort: of one moment, the words come before the act.
  const all = [...said, ...done].sort((one, other) => one.at.localeCompare(other.at));
  return html`<h2 id="thread">${words.ticket.thread}</h2>
    ${
      all.length === 0
        ? html`<p class="hint">${words.ticket.noThread}</p>`
        : html`<ol class="thread">
            ${all.map(({ view }) => view)}
          </ol>`
    }`;
}

/** Taking a new ticket tells its requester so: the same once more would be noise. */
function isSaidAlready({ thread }: TicketRecord, { at, author, event }: DeskLogEntry): boolean {
  return (
    event.to === author &&
    thread.some((said) => said.from === 'system' && said.author === author && said.at === at)
  );
}

function messageView(context: PageContext, ticket: TicketRecord, message: ThreadMessage): Markup {
  const { from, author, at, text, attachments } = message;
  return html`<li class="${from}">
    <p class="under">
      ${from === 'system' && author === SYSTEM ? '' : html`<strong>${author}</strong>`}
      ${momentOf(context, at)}
    </p>
    <p class="said">${text}</p>
    ${pictureList(context, ticket.reference, attachments)}
  </li>`;
}

function actView(context: PageContext, { at, author, event }: DeskLogEntry): Markup {
  const { gaveTo, gaveToNobody, tookIt } = context.words.ticket;
  const sentence =
    event.to === null ? gaveToNobody : event.to === author ? tookIt : gaveTo(event.to);
  return html`<li class="system">
    <p class="under"><strong>${author}</strong> ${momentOf(context, at)}</p>
    <p class="said">${sentence}</p>
  </li>`;
}

function momentOf({ language }: PageContext, at: string): Markup {
  return html`<time datetime="${at}">${formatMoment(at, language)}</time>`;
}

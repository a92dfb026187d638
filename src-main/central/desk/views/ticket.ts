import { html } from 'hono/html';
import type { Article } from '#shared/article.ts';
import { findCategory, type Category } from '#shared/category.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import type { AttachmentFact, ThreadMessage, TicketStatus } from '#shared/ticket.ts';
import type { TicketRecord } from '../../store/store.ts';
import { inboxAddress, type InboxFilter } from '../inbox-filter.ts';
import { formatMoment } from '../moments.ts';
import { factsView } from './facts.ts';
import { firstFindingView } from './findings.ts';
import { inboxColumn, type Inbox } from './inbox.ts';
import type { Markup, PageContext } from './page.ts';
import { answersView } from './answers.ts';
import { statusMark, urgencyMark } from './status.ts';
import type { Words } from '../words/words.ts';

export interface TicketPage {
  readonly ticket: TicketRecord;
  readonly inbox: Inbox;
  /** The knowledge base, to name what the agent was offered. */
  readonly articles: readonly Article[];
  /** A reply that was refused, with its words; they must not be lost. */
  readonly refusedReply: string | undefined;
}

/** Inbox on the left; the likeliest cause over the ticket; what proves it on the right. */
export function ticketView(context: PageContext, page: TicketPage): Markup {
  const { ticket, inbox, articles } = page;
  const { report } = ticket.content;
  const findings = report === null ? [] : findCauses(report);
  const of = { ticket, findings, articles, categories: inbox.categories };
  const category = findCategory(inbox.categories, ticket.categoryId);
  return html`<div class="ticket-page">
    ${inboxColumn(context, inbox, ticket.reference)}
    <article>
      <div class="opening">
        ${firstFindingView(context, of)} ${heading(context, ticket, category)}
        ${statusForm(context, ticket, inbox.filter)}
      </div>
      <div class="told">
        ${pictures(context, ticket)}
        <h2>${context.words.ticket.description}</h2>
        <p class="said">${ticket.content.description}</p>
        ${answersView(context, ticket.content.answers, category?.questions ?? [])}
      </div>
      ${factsView(context, of)}
      <div class="talk">${thread(context, ticket)} ${replyForm(context, page)}</div>
    </article>
  </div>`;
}

function heading({ words }: PageContext, ticket: TicketRecord, category?: Category): Markup {
  return html`<h1>${ticket.subject}</h1>
    <p class="under heading">
      ${statusMark(ticket.status, words)}
      <span class="reference">${ticket.reference}</span>
      <span>${category?.label ?? ticket.categoryId}</span>
      ${urgencyMark(ticket.urgency, words)}
      <span class="hint">${words.ticket.provisional} ${ticket.provisionalReference}</span>
    </p>
    ${requester(words, ticket)}`;
}

function requester({ ticket }: Words, { content }: TicketRecord): Markup {
  const { name, email, phone, poste } = content.requester;
  return html`<p class="requester">
    <strong>${name}</strong> <a href="${`mailto:${email}`}">${email}</a>
    ${phone === '' ? '' : html`<span>${ticket.phone} ${phone}</span>`}
    <span>${ticket.poste} <span class="reference">${poste}</span></span>
  </p>`;
}

function statusForm({ words }: PageContext, ticket: TicketRecord, filter: InboxFilter): Markup {
  const { take, resolve, reopen } = words.ticket;
  const button = (to: TicketStatus, label: string, attribute: Markup | '' = '') =>
    html`<button name="to" value="${to}" ${attribute}>${label}</button>`;
  return html`<form class="actions" method="post" action="${actionOf(ticket, 'status', filter)}">
    ${ticket.status === 'new' ? button('in-progress', take) : ''}
    ${
      ticket.status === 'resolved'
        ? button('in-progress', reopen)
        : button('resolved', resolve, html`data-resolve`)
    }
  </form>`;
}

/** Where a form of this ticket goes, so that the inbox beside it stays as it is. */
function actionOf(ticket: TicketRecord, action: 'status' | 'reply', filter: InboxFilter): string {
  const [path, query] = inboxAddress(filter, ticket.reference).split('?');
  return `${path ?? ''}/${action}${query === undefined ? '' : `?${query}`}`;
}

function pictures(context: PageContext, { reference, attachments }: TicketRecord): Markup | '' {
  if (attachments.length === 0) return '';
  return html`<h2>${context.words.ticket.pictures(attachments.length)}</h2>
    ${pictureList(context, reference, attachments)}`;
}

function pictureList(
  { words }: PageContext,
  reference: string,
  attachments: readonly AttachmentFact[],
): Markup | '' {
  if (attachments.length === 0) return '';
  return html`<ul class="pictures">
    ${attachments.map(({ name, sha256 }) => {
      const address = `/desk/tickets/${reference}/pictures/${sha256}`;
      return html`<li>
        <a href="${address}" target="_blank" rel="noopener">
          <img src="${address}" alt="${words.ticket.openPicture(name)}" loading="lazy" />
          <span>${name}</span>
        </a>
      </li>`;
    })}
  </ul>`;
}

function thread(context: PageContext, ticket: TicketRecord): Markup {
  const { words } = context;
  return html`<h2 id="thread">${words.ticket.thread}</h2>
    ${
      ticket.thread.length === 0
        ? html`<p class="hint">${words.ticket.noThread}</p>`
        : html`<ol class="thread">
            ${ticket.thread.map((message) => messageView(context, ticket, message))}
          </ol>`
    }`;
}

function messageView(context: PageContext, ticket: TicketRecord, message: ThreadMessage): Markup {
  const { language } = context;
  return html`<li class="${message.from}">
    <p class="under">
      <strong>${message.author}</strong>
      <time datetime="${message.at}">${formatMoment(message.at, language)}</time>
    </p>
    <p class="said">${message.text}</p>
    ${pictureList(context, ticket.reference, message.attachments)}
  </li>`;
}

function replyForm({ words }: PageContext, { ticket, inbox, refusedReply }: TicketPage): Markup {
  const { send, sendAndWait, sendAndResolve, reply, replyMissing } = words.ticket;
  const refused = refusedReply !== undefined;
  return html`<form class="reply" method="post" action="${actionOf(ticket, 'reply', inbox.filter)}">
    <label for="reply">${reply(ticket.requesterName)}</label>
    <textarea
      id="reply"
      name="text"
      rows="5"
      maxlength="8000"
      required
      ${refused ? html`aria-invalid="true" aria-describedby="reply-refusal"` : ''}
    >
${refusedReply ?? ''}</textarea>
    ${refused ? html`<p id="reply-refusal" class="refusal">${replyMissing}</p>` : ''}
    <div class="actions">
      <button class="primary" name="then" value="in-progress">${send}</button>
      <button name="then" value="waiting-requester">${sendAndWait}</button>
      <button name="then" value="resolved">${sendAndResolve}</button>
    </div>
  </form>`;
}

import { html } from 'hono/html';
import { findCategory, type Category } from '#shared/category.ts';
import { posteCodeOf } from '#shared/other-poste.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import type { PosteIdentity } from '../../store/enrolment-store.ts';
import type { TicketRecord } from '../../store/store.ts';
import { factsView } from './facts.ts';
import { firstFindingView } from './findings.ts';
import { handlingView } from './handling.ts';
import { handOverLine, repliesLine } from './help-desk.ts';
import { inboxColumn } from './inbox.ts';
import { incidentBlock } from './incident-block.ts';
import type { Markup, PageContext } from './page.ts';
import { otherPosteLine, otherPosteView } from './other-poste.ts';
import { answersView } from './answers.ts';
import { pictureList } from './pictures.ts';
import { statusMark, urgencyMark } from './status.ts';
import { threadView } from './thread.ts';
import { actionOf, seenField } from './ticket-form.ts';
import type { TicketPage } from './ticket-page.ts';
import { triedArticlesView } from './tried-articles.ts';
import type { Words } from '../words/words.ts';

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
        ${page.alert === undefined ? '' : html`<p class="notice-line" role="alert">${page.alert}</p>`}
        ${firstFindingView(context, of)} ${heading(context, page, category)}
        ${otherPosteLine(context, ticket.content)} ${handOverLine(context, page.handOver)}
        ${repliesLine(context, page.repliesStuck)} ${handlingView(context, page)}
        ${incidentBlock(context, page.incident, actionOf(ticket, 'incident', inbox.filter))}
      </div>
      <div class="told">
        ${pictures(context, ticket)}
        <h2>${context.words.ticket.description}</h2>
        <p class="said">${ticket.content.description}</p>
        ${answersView(context, ticket.content.answers, category?.questions ?? [])}
        ${triedArticlesView(context, ticket.content)}
        ${otherPosteView(context, ticket.content, page.otherPoste)}
      </div>
      ${factsView(context, { ...of, erasedAt: page.erasedAt })}
      <div class="talk">${threadView(context, ticket)} ${replyForm(context, page)}</div>
    </article>
  </div>`;
}

function heading(
  { words }: PageContext,
  { ticket, origin }: TicketPage,
  category?: Category,
): Markup {
  return html`<h1>${ticket.subject}</h1>
    <p class="under heading">
      ${statusMark(ticket.status, words)}
      <span class="reference">${ticket.reference}</span>
      <span>${category?.label ?? ticket.categoryId}</span>
      ${urgencyMark(ticket.urgency, words)}
      <span class="hint">${words.ticket.provisional} ${ticket.provisionalReference}</span>
    </p>
    ${requester(words, ticket, origin)}`;
}

function requester(
  { ticket }: Words,
  { content }: TicketRecord,
  origin: PosteIdentity | undefined,
): Markup {
  const { name, email, phone, poste } = content.requester;
  return html`<p class="requester">
    <strong>${name}</strong> <a href="${`mailto:${email}`}">${email}</a>
    ${phone === '' ? '' : html`<span>${ticket.phone} ${phone}</span>`}
    <span>${ticket.poste} <span class="reference">${poste}</span></span>
    ${origin === undefined ? '' : html`<span>${sentFrom(ticket, origin, poste)}</span>`}
  </p>`;
}

function sentFrom(words: Words['ticket'], { site, poste }: PosteIdentity, named: string): string {
  return words.sentFrom(site, posteCodeOf(poste) === posteCodeOf(named) ? null : poste);
}

function pictures(context: PageContext, { reference, attachments }: TicketRecord): Markup | '' {
  if (attachments.length === 0) return '';
  return html`<h2>${context.words.ticket.pictures(attachments.length)}</h2>
    ${pictureList(context, reference, attachments)}`;
}

function replyForm({ words }: PageContext, { ticket, inbox, refusedReply }: TicketPage): Markup {
  const { send, sendAndWait, sendAndResolve, reply, firstAnswers } = words.ticket;
  const refused = refusedReply !== undefined;
  return html`<form class="reply" method="post" action="${actionOf(ticket, 'reply', inbox.filter)}">
    ${seenField(ticket)}
    <label for="reply">${reply(ticket.requesterName)}</label>
    <textarea
      id="reply"
      name="text"
      rows="5"
      maxlength="8000"
      required
      ${refused ? html`aria-invalid="true" aria-describedby="reply-refusal"` : ''}
    >
${refusedReply?.text ?? ''}</textarea>
    ${refused ? html`<p id="reply-refusal" class="refusal" role="alert">${refusedReply.sentence}</p>` : ''}
    ${ticket.assignee === null ? html`<p class="hint">${firstAnswers}</p>` : ''}
    <div class="actions">
      <button class="primary" name="then" value="in-progress">${send}</button>
      <button name="then" value="waiting-requester">${sendAndWait}</button>
      <button name="then" value="resolved">${sendAndResolve}</button>
    </div>
  </form>`;
}

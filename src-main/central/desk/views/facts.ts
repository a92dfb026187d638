import { html } from 'hono/html';
import { describeReport, ladderVerdict, type ReportSection } from '#shared/report-text.ts';
import type { TicketRecord } from '../../store/store.ts';
import { formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';

/** First what the machine found, in one sentence; then who, where and when; then all of it. */
export function factsView(context: PageContext, ticket: TicketRecord): Markup {
  const { words } = context;
  return html`<aside class="facts" aria-label="${words.ticket.facts}">
    ${finding(context, ticket)} ${requester(context, ticket)} ${timeline(context, ticket)}
    ${report(context, ticket)}
  </aside>`;
}

function finding({ words, language }: PageContext, { content }: TicketRecord): Markup {
  const sentence =
    content.report === null
      ? words.ticket.noReport
      : (ladderVerdict(content.report, language) ?? words.ticket.noFinding);
  return html`<section class="finding">
    <h2>${words.ticket.firstFinding}</h2>
    <p>${sentence}</p>
  </section>`;
}

function requester({ words }: PageContext, { content }: TicketRecord): Markup {
  const { name, email, phone, poste } = content.requester;
  const { ticket } = words;
  return html`<section>
    <h2>${ticket.requester}</h2>
    <dl class="pairs">
      ${pair(ticket.name, name)} ${pair(ticket.poste, poste)}
      ${pair(ticket.email, html`<a href="${`mailto:${email}`}">${email}</a>`)}
      ${phone === '' ? '' : pair(ticket.phone, phone)}
    </dl>
  </section>`;
}

function timeline({ words, language }: PageContext, ticket: TicketRecord): Markup {
  const { sent, received, changed } = words.ticket;
  return html`<section>
    <h2>${words.ticket.timeline}</h2>
    <dl class="pairs">
      ${pair(sent, formatMoment(ticket.content.sentAt, language))}
      ${pair(received, formatMoment(ticket.createdAt, language))}
      ${pair(changed, formatMoment(ticket.updatedAt, language))}
    </dl>
  </section>`;
}

function report({ words, language }: PageContext, { content }: TicketRecord): Markup | '' {
  if (content.report === null) return '';
  return html`<section>
    <h2>${words.ticket.report}</h2>
    <p class="hint">${words.ticket.takenAt} ${formatMoment(content.report.takenAt, language)}</p>
    ${describeReport(content.report, language).map(reportSection)}
  </section>`;
}

function reportSection({ title, lines }: ReportSection): Markup {
  return html`<details open>
    <summary>${title}</summary>
    <dl class="pairs">
      ${lines.map(
        ({ label, text, unknown }) =>
          html`<div class="${unknown ? 'unknown' : ''}">
            <dt>${label}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

function pair(label: string, value: string | Markup): Markup {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

import { html } from 'hono/html';
import type { FactId } from '#shared/diagnostics.ts';
import { describeReport, type ReportSection } from '#shared/report-text.ts';
import type { TicketRecord } from '../../store/store.ts';
import { formatDay, formatMoment } from '../moments.ts';
import { changesView, timelineView } from './evidence.ts';
import { otherFindingsView, type FindingContext } from './findings.ts';
import type { Markup, PageContext } from './page.ts';
import type { TicketPage } from './ticket-page.ts';

/** Facts that have a section of their own. */
const TOLD_ABOVE: readonly FactId[] = ['changes', 'timeline'];

/** What happened, what changed, what else was found; then the whole report behind it. */
export function factsView(
  context: PageContext,
  of: FindingContext & Pick<TicketPage, 'erasedAt'>,
): Markup {
  const { content } = of.ticket;
  return html`<aside class="facts" aria-label="${context.words.ticket.facts}">
    ${content.report === null ? '' : timelineView(context, content.report)}
    ${content.report === null ? '' : changesView(context, content.report)}
    ${otherFindingsView(context, of)} ${moments(context, of)} ${report(context, of.ticket)}
  </aside>`;
}

function moments(
  { words, language }: PageContext,
  { ticket, erasedAt }: Pick<TicketPage, 'ticket' | 'erasedAt'>,
): Markup {
  const { sent, received, changed, toBeErased } = words.ticket;
  return html`<section>
    <h2>${words.ticket.moments}</h2>
    <dl class="pairs">
      ${pair(sent, formatMoment(ticket.content.sentAt, language))}
      ${pair(received, formatMoment(ticket.createdAt, language))}
      ${pair(changed, formatMoment(ticket.updatedAt, language))}
      ${erasedAt === undefined ? '' : pair(toBeErased, formatDay(erasedAt, language))}
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
      ${lines
        .filter(({ probe }) => !TOLD_ABOVE.includes(probe))
        .map(
          ({ label, text, unknown }) =>
            html`<div class="${unknown ? 'unknown' : ''}">
              <dt>${label}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
    </dl>
  </details>`;
}

function pair(label: string, value: string): Markup {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

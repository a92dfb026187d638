import { html } from 'hono/html';
import { findCauses } from '#shared/findings/find-causes.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { describeOtherPoste } from '#shared/other-poste.ts';
import { describeReport, type ReportSection } from '#shared/report-text.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { AttachedReport } from '../../store/store.ts';
import { formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';
import { severityMark } from './status.ts';

/** Under the subject: which poste this is about, and that a report beside it is of the other one. */
export function otherPosteLine(
  { words, language }: PageContext,
  { forOtherPoste, report }: TicketContent,
): Markup | '' {
  if (forOtherPoste === null) return '';
  return html`<p><strong>${describeOtherPoste(forOtherPoste, language)}</strong></p>
    ${
      report === null
        ? ''
        : html`<p class="hint">${words.otherPoste.reportIsHis(forOtherPoste.reportedFrom)}</p>`
    }`;
}

/** Of a poste that could not report itself: what was last known of it, apart from the rest. */
export function otherPosteView(
  context: PageContext,
  { forOtherPoste }: TicketContent,
  attached: AttachedReport | undefined,
): Markup | '' {
  if (forOtherPoste === null) return '';
  const { otherPoste } = context.words;
  return html`<section class="other-poste" aria-label="${otherPoste.title}">
    ${
      attached === undefined
        ? html`<p>${otherPoste.unknown(forOtherPoste.typed)}</p>`
        : lastKnown(context, attached)
    }
  </section>`;
}

/** The likeliest stand open; the others unfold with the report behind them. */
const SHOWN = 3;

function lastKnown(context: PageContext, { name, report }: AttachedReport): Markup {
  const { words, language } = context;
  const { otherPoste } = words;
  const findings = findCauses(report);
  return html`<h2>${otherPoste.lastKnown(name, formatMoment(report.takenAt, language))}</h2>
    <p class="hint">${otherPoste.asItWas}</p>
    ${
      findings.length === 0
        ? html`<p>${otherPoste.nothingWrong}</p>`
        : findingList(context, findings.slice(0, SHOWN))
    }
    <details>
      <summary>${otherPoste.wholeReport}</summary>
      ${findings.length > SHOWN ? findingList(context, findings.slice(SHOWN)) : ''}
      ${describeReport(report, language).map(section)}
    </details>`;
}

function section({ title, lines }: ReportSection): Markup {
  return html`<h3>${title}</h3>
    <dl class="pairs">
      ${lines.map(
        ({ label, text }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>`;
}

function findingList({ words, language }: PageContext, findings: readonly Finding[]): Markup {
  return html`<ul class="findings">
    ${findings.map(
      ({ severity, technician }) =>
        html`<li>${severityMark(severity, words)} ${technician[language]}</li>`,
    )}
  </ul>`;
}

import { html } from 'hono/html';
import { findCauses } from '#shared/findings/find-causes.ts';
import { describeOtherPoste } from '#shared/other-poste.ts';
import { describeReport } from '#shared/report-text.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { AttachedReport } from '../../store/store.ts';
import { formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';
import { severityMark } from './status.ts';

/** A ticket about a poste that could not report itself: what was last known of it, apart from the rest. */
export function otherPosteView(
  context: PageContext,
  { forOtherPoste, report }: TicketContent,
  attached: AttachedReport | undefined,
): Markup | '' {
  if (forOtherPoste === null) return '';
  const { words, language } = context;
  const { otherPoste } = words;
  return html`<section class="other-poste" aria-label="${otherPoste.title}">
    <p><strong>${describeOtherPoste(forOtherPoste, language)}</strong></p>
    ${report === null ? '' : html`<p class="hint">${otherPoste.reportIsHis(forOtherPoste.reportedFrom)}</p>`}
    ${
      attached === undefined
        ? html`<p class="hint">${otherPoste.unknown(forOtherPoste.typed)}</p>`
        : lastKnown(context, attached)
    }
  </section>`;
}

function lastKnown({ words, language }: PageContext, { name, report }: AttachedReport): Markup {
  const { otherPoste } = words;
  const findings = findCauses(report);
  return html`<h2>${otherPoste.lastKnown(name, formatMoment(report.takenAt, language))}</h2>
    <p class="hint">${otherPoste.asItWas}</p>
    ${
      findings.length === 0
        ? html`<p>${otherPoste.nothingWrong}</p>`
        : html`<ul class="findings">
            ${findings.map(
              ({ severity, technician }) =>
                html`<li>${severityMark(severity, words)} ${technician[language]}</li>`,
            )}
          </ul>`
    }
    <details>
      <summary>${otherPoste.wholeReport}</summary>
      ${describeReport(report, language).map(
        ({ title, lines }) =>
          html`<h3>${title}</h3>
            <dl class="pairs">
              ${lines.map(
                ({ label, text }) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd>${text}</dd>
                  </div>`,
              )}
            </dl>`,
      )}
    </details>`;
}

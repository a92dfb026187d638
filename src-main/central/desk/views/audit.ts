import { html } from 'hono/html';
import { AUDIT_DAYS } from '#shared/privacy/kept-for.ts';
import type { PlacedAuditEntry } from '../../store/audit-log.ts';
import { formatFullMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';

export interface AuditPage {
  readonly entries: readonly PlacedAuditEntry[];
  /** Position before which the next page begins; null on the last. */
  readonly older: number | null;
  readonly isFirst: boolean;
}

export function auditView(context: PageContext, { entries, older, isFirst }: AuditPage): Markup {
  const { audit } = context.words;
  const moment = (iso: string) => formatFullMoment(iso, context.language);
  return html`<div class="sheet">
    <h1>${audit.title}</h1>
    <p class="hint">${audit.intro(AUDIT_DAYS)}</p>
    ${
      entries.length === 0
        ? html`<p class="empty">${audit.none}</p>`
        : html`<div class="wide">
            <table class="figures lines">
              <thead>
                <tr>
                  ${[audit.columns.at, audit.columns.who, audit.columns.what].map(
                    (label) => html`<th scope="col">${label}</th>`,
                  )}
                </tr>
              </thead>
              <tbody>
                ${entries.map(
                  ({ at, who, event }) =>
                    html`<tr>
                      <td class="age"><time datetime="${at}">${moment(at)}</time></td>
                      <td>${who}</td>
                      <td>${audit.say(event, moment)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <p class="pager">
      ${older === null ? '' : html`<a href="/desk/log?before=${older}">${audit.older}</a>`}
      ${isFirst ? '' : html`<a href="/desk/log">${audit.newest}</a>`}
    </p>
  </div>`;
}

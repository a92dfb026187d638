import { html } from 'hono/html';
import type { Article } from '#shared/article.ts';
import {
  addCounts,
  DEFLECTION_COUNTS,
  sparedTickets,
  type DeflectionCounts,
} from '#shared/deflection.ts';
import type { DeflectionSum } from '../../store/store.ts';
import type { Markup, PageContext } from './page.ts';

export const PERIODS = [7, 30, 90] as const;

export interface DeflectionPage {
  readonly days: number;
  readonly sums: readonly DeflectionSum[];
  readonly articles: readonly Article[];
}

interface Line {
  readonly name: string;
  readonly counts: DeflectionCounts;
}

/** What articles have spared, by article and by site, with the formula beside it. */
export function deflectionView(context: PageContext, page: DeflectionPage): Markup {
  const { deflection } = context.words;
  const titleOf = (id: string) => page.articles.find((article) => article.id === id)?.title ?? id;
  const byArticle = grouped(page.sums, ({ articleId }) => titleOf(articleId));
  const bySite = grouped(page.sums, ({ site }) => site || deflection.noSite);
  return html`<div class="deflection">
    <h1>${deflection.title}</h1>
    <p class="hint">${deflection.intro}</p>
    ${periods(context, page.days)}
    ${
      page.sums.length === 0
        ? html`<p class="empty">${deflection.none}</p>`
        : html`${table(context, deflection.article, byArticle)}
          ${bySite.length < 2 ? '' : table(context, deflection.bySite, bySite)}`
    }
    <h2>${deflection.howTitle}</h2>
    <ul class="how">
      ${deflection.how.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </div>`;
}

function periods({ words }: PageContext, chosen: number): Markup {
  return html`<nav class="periods" aria-label="${words.deflection.period}">
    ${PERIODS.map(
      (days) =>
        html`<a
          href="/desk/deflection?days=${days}"
          ${days === chosen ? html`aria-current="page"` : ''}
          >${words.deflection.days(days)}</a
        >`,
    )}
  </nav>`;
}

function grouped(sums: readonly DeflectionSum[], nameOf: (sum: DeflectionSum) => string): Line[] {
  const lines = [...Map.groupBy(sums, nameOf)].map(([name, rows]) => ({
    name,
    counts: addCounts(rows),
  }));
  return lines.sort((one, other) => other.counts.opened - one.counts.opened);
}

function table({ words }: PageContext, heading: string, lines: readonly Line[]): Markup {
  const { columns, total, range } = words.deflection;
  const row = ({ name, counts }: Line): Markup => {
    const { least, most } = sparedTickets(counts);
    return html`<tr>
      <th scope="row">${name}</th>
      ${DEFLECTION_COUNTS.map((count) => html`<td class="count">${counts[count]}</td>`)}
      <td class="count">${range(least, most)}</td>
    </tr>`;
  };
  const together = { name: total, counts: addCounts(lines.map(({ counts }) => counts)) };
  return html`<div class="wide">
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">${heading}</th>
          ${[...DEFLECTION_COUNTS, 'spared' as const].map(
            (column) => html`<th scope="col">${columns[column]}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines.map(row)}
      </tbody>
      ${
        lines.length < 2
          ? ''
          : html`<tfoot>
              ${row(together)}
            </tfoot>`
      }
    </table>
  </div>`;
}

import { html } from 'hono/html';
import type { Article } from '#shared/article.ts';
import { findCategory, type Category } from '#shared/category.ts';
import { describeChanges } from '#shared/changes-words.ts';
import { describeEvent } from '#shared/timeline-words.ts';
import type { Finding, Sign } from '#shared/findings/finding.ts';
import type { Language } from '#shared/language.ts';
import type { TicketRecord } from '../../store/store.ts';
import { formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';
import { severityMark } from './status.ts';

export interface FindingContext {
  readonly ticket: TicketRecord;
  readonly findings: readonly Finding[];
  readonly articles: readonly Article[];
  readonly categories: readonly Category[];
}

/** The likeliest cause in one sentence, with what speaks for it and what the agent was told. */
export function firstFindingView(context: PageContext, of: FindingContext): Markup {
  const { words, language } = context;
  const [first] = of.findings;
  if (first === undefined) {
    const { noReport, noFinding } = words.ticket;
    return html`<section class="finding none" aria-label="${words.ticket.firstFinding}">
      <p>${of.ticket.content.report === null ? noReport : noFinding}</p>
    </section>`;
  }
  return html`<section class="finding ${first.severity}" aria-label="${words.ticket.firstFinding}">
    <p class="under">
      ${severityMark(first.severity, words)} ${first.title[language]}
      ${first.sign === null ? '' : html`<span>${signText(language, first.sign)}</span>`}
    </p>
    <p class="sentence">${first.technician[language]}</p>
    <p class="hint">${words.evidence.toldAgent} ${first.agent[language]}</p>
    ${advice(context, first, of)}
  </section>`;
}

/** All but the first; a consequence says what it follows from. */
export function otherFindingsView(
  { words, language }: PageContext,
  { findings }: FindingContext,
): Markup | '' {
  const titles = new Map(findings.map(({ rule, title }) => [rule, title[language]]));
  const others = findings.slice(1);
  if (others.length === 0) return '';
  return html`<section>
    <h2>${words.evidence.otherFindings}</h2>
    <ul class="findings">
      ${others.map(({ severity, technician, explainedBy }) => {
        const cause = titles.get(explainedBy ?? '');
        return html`<li>
          ${severityMark(severity, words)}
          <p>${technician[language]}</p>
          ${cause === undefined ? '' : html`<p class="hint">${words.evidence.followsFrom(cause)}</p>`}
        </li>`;
      })}
    </ul>
  </section>`;
}

function advice(
  { words }: PageContext,
  { articleId, categoryHint }: Finding,
  { ticket, articles, categories }: FindingContext,
): Markup | '' {
  const article = articles.find(({ id }) => id === articleId);
  const category = findCategory(categories, categoryHint);
  const lines = [
    article !== undefined && words.evidence.offered(article.title),
    category !== undefined &&
      category.id !== ticket.categoryId &&
      words.evidence.suggests(category.label),
  ].filter((line) => line !== false);
  return lines.length === 0 ? '' : html`<p class="hint">${lines.join(' · ')}</p>`;
}

function signText(language: Language, sign: Sign): string {
  if (sign.told === 'event') {
    return `${formatMoment(sign.event.at, language)}${language === 'fr' ? '\u{a0}' : ''}: ${describeEvent(sign.event, language)}`;
  }
  const { since, change } = sign;
  return describeChanges({ since, list: [change] }, language).join(' ');
}

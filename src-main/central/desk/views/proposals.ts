import { html } from 'hono/html';
import type { Notice } from '#shared/article.ts';
import { findCategory, type Category } from '#shared/category.ts';
import { RULES } from '#shared/findings/rules.ts';
import type { OpenProposal } from '../../incidents/open-proposals.ts';
import { THRESHOLDS } from '../../incidents/thresholds.ts';
import { formatClock } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';

export interface Proposals {
  readonly proposals: readonly OpenProposal[];
  /** Incidents under way, which a proposal may be a part of. */
  readonly underWay: readonly Notice[];
  readonly categories: readonly Category[];
}

/** What looks like an outage, with what speaks for it; nothing when there is none. */
export function proposalsView(context: PageContext, page: Proposals): Markup | '' {
  if (page.proposals.length === 0) return '';
  return html`<section class="proposals" aria-label="${context.words.incident.proposed}">
    ${page.proposals.map((proposal) => proposalView(context, proposal, page))}
  </section>`;
}

function proposalView(
  { words, language }: PageContext,
  proposal: OpenProposal,
  { categories, underWay }: Proposals,
): Markup {
  const { incident } = words;
  const { id, signature, tickets, postes, since } = proposal;
  const label = findCategory(categories, signature.categoryId)?.label ?? signature.categoryId;
  const rule = RULES.find((known) => known.id === signature.finding);
  const usual = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    proposal.usual,
  );
  return html`<div class="card proposal">
    <h2>${incident.proposedIn(label)}</h2>
    <p>
      <strong>${incident.evidence(postes, tickets.length, formatClock(since, language))}</strong>
    </p>
    <p class="under">
      ${signature.application === '' ? '' : html`<span>${incident.application(signature.application)}</span> · `}
      ${rule === undefined ? incident.noFinding : incident.finding(rule.title[language])}
    </p>
    <p class="hint">${incident.usual(usual)} ${incident.proposedHint}</p>
    <details>
      <summary>${incident.tickets}</summary>
      <ul class="attached">
        ${tickets.map(
          ({ reference, at }) =>
            html`<li>
              <a class="reference" href="${`/desk/tickets/${reference}`}">${reference}</a>
              ${formatClock(at, language)}
            </li>`,
        )}
      </ul>
    </details>
    <div class="actions">
      <a class="button primary" href="${`/desk/notices?proposal=${id}`}">${incident.confirm}</a>
      <form method="post" action="${`/desk/proposals/${id}/dismiss`}">
        <button>${incident.dismiss}</button>
      </form>
      <span class="hint">${incident.dismissHint(THRESHOLDS.quietMs / 3_600_000)}</span>
    </div>
    ${joinForm(words, id, underWay)}
  </div>`;
}

function joinForm(
  { incident }: PageContext['words'],
  id: string,
  underWay: readonly Notice[],
): Markup | '' {
  if (underWay.length === 0) return '';
  return html`<form class="actions" method="post" action="${`/desk/proposals/${id}/join`}">
    <label for="${`join-${id}`}">${incident.sameAs}</label>
    <select id="${`join-${id}`}" name="notice">
      ${underWay.map(({ id: value, title }) => html`<option value="${value}">${title}</option>`)}
    </select>
    <button>${incident.join}</button>
  </form>`;
}

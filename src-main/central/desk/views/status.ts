import { html } from 'hono/html';
import type { Urgency } from '#shared/category.ts';
import type { Severity } from '#shared/findings/finding.ts';
import type { TicketStatus } from '#shared/ticket.ts';
import type { Words } from '../words/words.ts';
import type { Markup } from './page.ts';

/** One shape per status, so that colour is never alone to tell them apart. */
const SHAPES: Readonly<Record<TicketStatus, Markup>> = {
  new: html`<circle cx="8" cy="8" r="6" fill="currentColor" />`,
  'in-progress': html`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" />
    <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />`,
  'waiting-requester': html`<path
    d="M4 2.5h8L8 8zM4 13.5h8L8 8z"
    fill="none"
    stroke="currentColor"
    stroke-linejoin="round"
  />`,
  resolved: html`<path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" />`,
};

export function statusMark(status: TicketStatus, words: Words): Markup {
  return html`<span class="status ${status}"
    ><svg viewBox="0 0 16 16" aria-hidden="true" stroke-width="1.8">${SHAPES[status]}</svg>${
      words.status[status]
    }</span
  >`;
}

/** Word, shape and colour, the shape being the style sheet’s. */
export function severityMark(severity: Severity, words: Words): Markup {
  return html`<strong class="severity ${severity}">${words.evidence.severity[severity]}</strong>`;
}

/** Only what stands out is marked. */
export function urgencyMark(urgency: Urgency, words: Words): Markup | '' {
  if (urgency === 'normal' || urgency === 'low') return '';
  return html`<span class="urgency ${urgency}">${words.urgency[urgency]}</span>`;
}

import { html } from 'hono/html';
import type { Notice } from '#shared/article.ts';
import type { Markup, PageContext } from './page.ts';

export interface TicketIncident {
  /** The one the ticket belongs to. */
  readonly notice: Notice | undefined;
  /** Those in force that it could belong to, the likeliest first. */
  readonly choices: readonly Notice[];
}

/** On the page of a ticket: which known incident it belongs to, or may be attached to. */
export function incidentBlock(
  { words: { incident } }: PageContext,
  { notice, choices }: TicketIncident,
  action: string,
): Markup | '' {
  const others = choices.filter(({ id }) => id !== notice?.id);
  if (notice === undefined && others.length === 0) return '';
  return html`<section class="incident" aria-label="${incident.block}">
    ${
      notice === undefined
        ? ''
        : html`<p><a href="/desk/notices">${incident.belongsTo(notice.title)}</a></p>`
    }
    ${
      others.length === 0
        ? ''
        : html`<form class="actions" method="post" action="${action}">
            <label for="incident">${incident.attachTo}</label>
            <select id="incident" name="notice">
              ${others.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}
            </select>
            <button>${incident.attach}</button>
          </form>`
    }
  </section>`;
}

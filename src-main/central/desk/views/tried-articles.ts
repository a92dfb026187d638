import { html } from 'hono/html';
import { describeTried, triedTitle } from '#shared/tried-article-words.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { Markup, PageContext } from './page.ts';

/** What the agent has tried by the knowledge base: not to be asked again. */
export function triedArticlesView(
  { language }: PageContext,
  { triedArticles }: TicketContent,
): Markup | '' {
  if (triedArticles.length === 0) return '';
  return html`<h2>${triedTitle(language)}</h2>
    <ul class="tried">
      ${triedArticles.map((tried) => html`<li>${describeTried(tried, language)}</li>`)}
    </ul>`;
}

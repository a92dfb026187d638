import { html } from 'hono/html';
import type { AttachmentFact } from '#shared/ticket.ts';
import type { Markup, PageContext } from './page.ts';

export function pictureList(
  { words }: PageContext,
  reference: string,
  attachments: readonly AttachmentFact[],
): Markup | '' {
  if (attachments.length === 0) return '';
  return html`<ul class="pictures">
    ${attachments.map(({ name, sha256 }) => {
      const address = `/desk/tickets/${reference}/pictures/${sha256}`;
      return html`<li>
        <a href="${address}" target="_blank" rel="noopener">
          <img src="${address}" alt="${words.ticket.openPicture(name)}" loading="lazy" />
          <span>${name}</span>
        </a>
      </li>`;
    })}
  </ul>`;
}

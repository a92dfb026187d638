import { html } from 'hono/html';
import type { AttachmentFact } from '#shared/ticket.ts';
import { isErased } from '../../tickets/erased-picture.ts';
import type { Words } from '../words/words.ts';
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
        ${eraseLink(words, { name, sha256 }, address)}
      </li>`;
    })}
  </ul>`;
}

/** Nothing is left to erase of what stands in the place of an erased one. */
function eraseLink(
  { erasing }: Words,
  { name, sha256 }: Pick<AttachmentFact, 'name' | 'sha256'>,
  address: string,
): Markup | '' {
  if (isErased({ sha256 })) return '';
  return html`<a
    class="erase"
    href="${`${address}/erase`}"
    aria-label="${erasing.erasePicture(name)}"
    >${erasing.eraseShort}</a
  >`;
}

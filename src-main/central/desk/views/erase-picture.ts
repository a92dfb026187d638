import { html } from 'hono/html';
import type { AttachmentFact } from '#shared/ticket.ts';
import type { HandOver } from '../../store/hand-over-store.ts';
import type { TicketRecord } from '../../store/store.ts';
import type { Markup, PageContext } from './page.ts';
import { seenField } from './ticket-form.ts';

export interface ErasePicturePage {
  readonly ticket: TicketRecord;
  readonly picture: AttachmentFact;
  readonly handOver: HandOver | undefined;
  /** Somebody was faster: the question is put again. */
  readonly isOvertaken: boolean;
}

/** What goes and what stays, before the press that cannot be taken back. */
export function erasePictureView(
  { words }: PageContext,
  { ticket, picture, handOver, isOvertaken }: ErasePicturePage,
): Markup {
  const { erasing } = words;
  const address = `/desk/tickets/${ticket.reference}`;
  const bytes = `${address}/pictures/${picture.sha256}`;
  return html`<div class="sheet narrow">
    ${isOvertaken ? html`<p class="notice-line" role="alert">${words.ticket.overtaken}</p>` : ''}
    <form class="card" method="post" action="${bytes}/erase">
      ${seenField(ticket)}
      <h1>${erasing.title}</h1>
      <p class="hint">${ticket.subject} · ${picture.name}</p>
      <p class="pictures"><img src="${bytes}" alt="${picture.name}" /></p>
      <p>${erasing.everywhere}</p>
      ${handOver === undefined || handOver.state === 'left' ? '' : html`<p class="notice-line">${erasing.helpDesk}</p>`}
      <div class="actions">
        <button class="primary">${erasing.erase}</button>
        <a href="${address}">${erasing.keep}</a>
      </div>
    </form>
  </div>`;
}

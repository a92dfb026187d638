import { html } from 'hono/html';
import type { TicketStatus } from '#shared/ticket.ts';
import { MINE } from '../inbox-filter.ts';
import type { Markup, PageContext } from './page.ts';
import { actionOf, seenField } from './ticket-form.ts';
import type { TicketPage } from './ticket-page.ts';

/** Whose ticket it is and where it stands, and the presses that change it. */
export function handlingView(context: PageContext, page: TicketPage): Markup {
  const { ticket, inbox } = page;
  const { handledBy, nobodyYet } = context.words.ticket;
  return html`<div class="handling">
    <p>
      ${
        ticket.assignee === null
          ? nobodyYet
          : html`${handledBy} <strong>${ticket.assignee.name}</strong>`
      }
    </p>
    ${
      ticket.assignee?.id === inbox.me.id
        ? ''
        : html`<form method="post" action="${actionOf(ticket, 'assign', inbox.filter)}">
            ${seenField(ticket)}
            <button class="primary" name="to" value="${MINE}" data-take>
              ${context.words.ticket.takeIt}
            </button>
          </form>`
    }
    ${statusForm(context, page)} ${giveForm(context, page)}
  </div>`;
}

function statusForm({ words }: PageContext, { ticket, inbox }: TicketPage): Markup {
  const { resolve, reopen } = words.ticket;
  const button = (to: TicketStatus, label: string, attribute: Markup | '' = '') =>
    html`<button name="to" value="${to}" ${attribute}>${label}</button>`;
  return html`<form method="post" action="${actionOf(ticket, 'status', inbox.filter)}">
    ${seenField(ticket)}
    ${
      ticket.status === 'resolved'
        ? button('in-progress', reopen)
        : button('resolved', resolve, html`data-resolve`)
    }
  </form>`;
}

function giveForm({ words }: PageContext, { ticket, inbox }: TicketPage): Markup {
  const { give, giveTo, giveToNobody } = words.ticket;
  const team = inbox.team.filter(({ disabledAt }) => disabledAt === null);
  return html`<form class="give" method="post" action="${actionOf(ticket, 'assign', inbox.filter)}">
    ${seenField(ticket)}
    <label class="unseen" for="give">${giveTo}</label>
    <select id="give" name="to">
      <option value="">${giveToNobody}</option>
      ${team.map(
        ({ id, name }) =>
          html`<option value="${id}" ${id === ticket.assignee?.id ? html`selected` : ''}>
            ${name}
          </option>`,
      )}
    </select>
    <button>${give}</button>
  </form>`;
}

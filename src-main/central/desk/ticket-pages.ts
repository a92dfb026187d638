import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { extensionOf } from '#shared/picture.ts';
import { listOpenProposals } from '../incidents/open-proposals.ts';
import type { CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import { erasedAt } from '../tickets/erase-old-tickets.ts';
import { addErasePicturePages } from './erase-picture-pages.ts';
import { addAttaching, listIncidentsInForce, readTicketIncident } from './incident-pages.ts';
import { listNeeding } from './help-desk-pages.ts';
import { InboxFilter } from './inbox-filter.ts';
import { contextOf, sendPage } from './page-context.ts';
import { readInbox } from './read-inbox.ts';
import { addTicketActs, type Refused, type ShowTicket } from './ticket-acts.ts';
import { helpDeskAlert } from './views/help-desk.ts';
import { inboxView } from './views/inbox.ts';
import type { TicketPage } from './views/ticket-page.ts';
import { ticketView } from './views/ticket.ts';

/** The inbox, one ticket, its pictures, and what support does with it. */
export function addTicketPages(pages: Hono, ports: CentralPorts): void {
  const { tickets } = ports.store;
  const { show, showList } = createScreens(ports);

  pages.get('/', showList);

  pages.get('/tickets/:reference', async (context, next) => {
    const ticket = await tickets.find(context.req.param('reference'));
    return ticket === undefined ? next() : show(context, ticket);
  });

  addTicketActs(pages, ports, show);
  addAttaching(pages, ports, show);
  addPictures(pages, ports);
  addErasePicturePages(pages, ports);
}

function addPictures(pages: Hono, { store }: CentralPorts): void {
  pages.get('/tickets/:reference/pictures/:sha256', async (context, next) => {
    const { reference, sha256 } = context.req.param();
    const picture = await store.tickets.readPicture(reference, sha256);
    if (picture === undefined) return next();
    const { mediaType, data } = picture;
    return context.body(new Uint8Array(data), 200, {
      'content-type': mediaType,
      // A fixed name: the agent's own could carry anything.
      'content-disposition': `inline; filename="${reference}.${extensionOf(mediaType)}"`,
    });
  });
}

function createScreens(ports: CentralPorts): {
  showList: (context: Context) => Promise<Response>;
  show: ShowTicket;
} {
  const { store, clock } = ports;
  return {
    showList: async (context: Context) => {
      const page = contextOf(context, clock);
      const inbox = await readInbox(context, ports);
      const stuck = await listNeeding(store.handOvers);
      const proposals = await listOpenProposals(ports);
      const underWay = proposals.length === 0 ? [] : await listIncidentsInForce(ports);
      const open = inbox.count(InboxFilter.parse({ state: 'new', search: inbox.filter.search }));
      const title = open === 0 ? page.words.tickets : `(${open}) ${page.words.tickets}`;
      return sendPage(context, page, {
        title,
        here: 'tickets',
        content: html`${helpDeskAlert(page, stuck)}
        ${inboxView(page, inbox, { proposals, underWay })}`,
      });
    },
    show: async (
      context: Context,
      ticket: TicketRecord,
      refused: Refused = {},
      status: 200 | 409 | 422 = 200,
    ) => {
      const page = contextOf(context, clock);
      const shown = await readShown(context, ports, ticket);
      return sendPage(context, page, {
        title: `${ticket.reference} · ${ticket.subject}`,
        here: 'tickets',
        content: ticketView(page, { ...shown, ...refused }),
        status,
      });
    },
  };
}

/** All that stands on the page of a ticket, besides what was refused. */
async function readShown(
  context: Context,
  ports: CentralPorts,
  ticket: TicketRecord,
): Promise<TicketPage> {
  const { tickets, handOvers, knowledge } = ports.store;
  const { reference } = ticket;
  const [inbox, articles, incident, otherPoste, origin, handOver, stuck] = await Promise.all([
    readInbox(context, ports),
    knowledge.listArticles(),
    readTicketIncident(ports, ticket),
    tickets.attachedReport(reference),
    tickets.originOf(reference),
    handOvers.findHandOver(reference),
    listNeeding(handOvers),
  ]);
  const repliesStuck = stuck.messages.filter((message) => message.reference === reference).length;
  return {
    ...{ ticket, inbox, articles, incident, otherPoste, origin, handOver, repliesStuck },
    erasedAt: erasedAt(ticket, ports.keepResolvedDays),
  };
}

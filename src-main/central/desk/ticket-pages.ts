import type { Context, Hono } from 'hono';
import { extensionOf } from '#shared/picture.ts';
import { TicketStatus } from '#shared/ticket.ts';
import type { CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import { changeStatusAsSupport, replyAsSupport } from '../tickets/answer-ticket.ts';
import { INBOX_LIMIT, InboxFilter, inboxAddress, toTicketFilter } from './inbox-filter.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { inboxView, type Inbox } from './views/inbox.ts';
import { ticketView } from './views/ticket.ts';

type TicketContext = Context<object, '/tickets/:reference'>;

/** The inbox, one ticket, its pictures, and what support does with it. */
export function addTicketPages(pages: Hono, ports: CentralPorts): void {
  const { tickets } = ports.store;
  const { show, showList } = createScreens(ports);

  pages.get('/', showList);

  pages.get('/tickets/:reference', async (context, next) => {
    const ticket = await tickets.find(context.req.param('reference'));
    return ticket === undefined ? next() : show(context, ticket);
  });

  pages.post('/tickets/:reference/reply', async (context, next) => {
    const ticket = await tickets.find(context.req.param('reference'));
    if (ticket === undefined) return next();
    const fields = await readFields(context);
    const text = (fields.get('text') ?? '').trim();
    if (text === '' || text.length > 8000) return show(context, ticket, text);
    const { author } = contextOf(context, ports.clock).words.ticket;
    const status = TicketStatus.catch('in-progress').parse(fields.get('then'));
    await replyAsSupport(ports, ticket, { author, text, status });
    return context.redirect(`${ticketAddress(context, ticket)}#thread`, 303);
  });

  pages.post('/tickets/:reference/status', async (context, next) => {
    const ticket = await tickets.find(context.req.param('reference'));
    const to = TicketStatus.safeParse((await readFields(context)).get('to'));
    if (ticket === undefined || !to.success) return next();
    await changeStatusAsSupport(ports, ticket, to.data);
    return context.redirect(ticketAddress(context, ticket), 303);
  });

  pages.get('/tickets/:reference/pictures/:sha256', async (context, next) => {
    const { reference, sha256 } = context.req.param();
    const picture = await tickets.readPicture(reference, sha256);
    if (picture === undefined) return next();
    const { mediaType, data } = picture;
    return context.body(new Uint8Array(data), 200, {
      'content-type': mediaType,
      // A fixed name: the agent's own could carry anything.
      'content-disposition': `inline; filename="${reference}.${extensionOf(mediaType)}"`,
      // Named by its own hash, so it never changes; only the person signed in may keep it.
      'cache-control': 'private, max-age=3600, immutable',
    });
  });
}

function createScreens({ store, clock }: CentralPorts) {
  async function readInbox(context: Context): Promise<Inbox> {
    const filter = InboxFilter.parse(context.req.query());
    const [rows, counts, catalogue] = await Promise.all([
      store.tickets.list(toTicketFilter(filter)),
      store.tickets.count(),
      store.knowledge.readCatalogue(),
    ]);
    return {
      filter,
      rows: rows.slice(0, INBOX_LIMIT),
      counts,
      categories: catalogue?.categories ?? [],
    };
  }

  return {
    showList: async (context: Context) => {
      const page = contextOf(context, clock);
      const inbox = await readInbox(context);
      const open = inbox.counts.byStatus.new;
      const title = open === 0 ? page.words.tickets : `(${open}) ${page.words.tickets}`;
      return sendPage(context, page, { title, here: 'tickets', content: inboxView(page, inbox) });
    },
    /** `refusedReply` is a reply that could not be taken: shown again, with the reason. */
    show: async (context: Context, ticket: TicketRecord, refusedReply?: string) => {
      const page = contextOf(context, clock);
      const [inbox, articles] = await Promise.all([
        readInbox(context),
        store.knowledge.listArticles(),
      ]);
      return sendPage(context, page, {
        title: `${ticket.reference} · ${ticket.subject}`,
        here: 'tickets',
        content: ticketView(page, { ticket, inbox, articles, refusedReply }),
        status: refusedReply === undefined ? 200 : 422,
      });
    },
  };
}

function ticketAddress({ req }: TicketContext, { reference }: TicketRecord): string {
  return inboxAddress(InboxFilter.parse(req.query()), reference);
}

import type { Context, Hono } from 'hono';
import { TicketStatus } from '#shared/ticket.ts';
import type { CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import {
  assignTicket,
  changeStatusAsSupport,
  replyAsSupport,
  takeTicket,
  type Act,
  type SupportReply,
} from '../tickets/answer-ticket.ts';
import { InboxFilter, inboxAddress, MINE } from './inbox-filter.ts';
import { contextOf, readFields } from './page-context.ts';
import { accountOf } from './signed-in.ts';
import type { TicketPage } from './views/ticket-page.ts';

type TicketContext = Context<object, '/tickets/:reference'>;
export type Refused = Pick<TicketPage, 'refusedReply' | 'alert'>;
export type ShowTicket = (
  context: Context,
  ticket: TicketRecord,
  refused?: Refused,
  status?: 200 | 409 | 422,
) => Promise<Response>;

/** What support does with a ticket: reply, status, whose it is. */
export function addTicketActs(pages: Hono, ports: CentralPorts, show: ShowTicket): void {
  const { tickets } = ports.store;

  /** A page that was overtaken is shown as it is now, with what was typed and what to do. */
  const overtaken = async (context: TicketContext, ticket: TicketRecord, text?: string) => {
    const now = (await tickets.find(ticket.reference)) ?? ticket;
    const { overtaken: alert, overtakenReply } = contextOf(context, ports.clock).words.ticket;
    if (text === undefined) return show(context, now, { alert }, 409);
    return show(context, now, { refusedReply: { text, sentence: overtakenReply } }, 409);
  };

  pages.post('/tickets/:reference/reply', async (context, next) => {
    const ticket = await tickets.find(context.req.param('reference'));
    if (ticket === undefined) return next();
    const fields = await readFields(context);
    const text = (fields.get('text') ?? '').trim();
    if (text === '' || text.length > 8000) {
      const sentence = contextOf(context, ports.clock).words.ticket.replyMissing;
      return show(context, ticket, { refusedReply: { text, sentence } }, 422);
    }
    const status = TicketStatus.catch('in-progress').parse(fields.get('then'));
    const act = actOf(context, fields);
    const outcome = await replyAsSupport(ports, ticket, { text, status }, act);
    if (outcome === 'changed-meanwhile' && !(await isDone(ports, ticket, { text, status }, act))) {
      return overtaken(context, ticket, text);
    }
    return context.redirect(`${ticketAddress(context, ticket)}#thread`, 303);
  });

  pages.post('/tickets/:reference/status', async (context, next) => {
    const ticket = await tickets.find(context.req.param('reference'));
    const fields = await readFields(context);
    const to = TicketStatus.safeParse(fields.get('to'));
    if (ticket === undefined || !to.success) return next();
    const outcome = await changeStatusAsSupport(ports, ticket, to.data, actOf(context, fields));
    return outcome === 'changed' ? back(context, ticket) : overtaken(context, ticket);
  });

  addAssigning(pages, ports, overtaken);
}

/** Pressed twice, or once more after an answer that was lost: the words stand there and are not said again. */
async function isDone(
  { store }: CentralPorts,
  { reference }: TicketRecord,
  { text, status }: SupportReply,
  { by }: Act,
): Promise<boolean> {
  const now = await store.tickets.find(reference);
  const last = now?.thread.findLast(({ from }) => from !== 'system');
  const isTheirs = last?.from === 'support' && last.author === by.name;
  return now?.status === status && isTheirs && last.text === text;
}

function addAssigning(
  pages: Hono,
  ports: CentralPorts,
  overtaken: (context: TicketContext, ticket: TicketRecord) => Promise<Response>,
): void {
  const { tickets, accounts } = ports.store;
  pages.post('/tickets/:reference/assign', async (context, next) => {
    const ticket = await tickets.find(context.req.param('reference'));
    const fields = await readFields(context);
    const id = fields.get('to') ?? '';
    const to = id === '' || id === MINE ? undefined : await accounts.find(id);
    const isUnknown = id !== '' && id !== MINE && to?.disabledAt !== null;
    if (ticket === undefined || isUnknown) return next();
    const act = actOf(context, fields);
    const outcome = await (id === MINE
      ? takeTicket(ports, ticket, act)
      : assignTicket(ports, ticket, to ?? null, act));
    return outcome === 'changed' ? back(context, ticket) : overtaken(context, ticket);
  });
}

function back(context: TicketContext, ticket: TicketRecord): Response {
  return context.redirect(ticketAddress(context, ticket), 303);
}

/** Who acts, on which version; a script that names none means whatever stands there. */
export function actOf(context: Context, fields: URLSearchParams): Act {
  const { id, name } = accountOf(context);
  const seen = fields.get('seen') ?? '';
  return { by: { id, name }, seen: /^\d{1,9}$/u.test(seen) ? Number(seen) : undefined };
}

function ticketAddress({ req }: TicketContext, { reference }: TicketRecord): string {
  return inboxAddress(InboxFilter.parse(req.query()), reference);
}

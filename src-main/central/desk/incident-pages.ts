import type { Hono } from 'hono';
import type { Notice } from '#shared/article.ts';
import { isInForce, isMeant } from '#shared/notice-scope.ts';
import { attachTickets, resolveAttached } from '../incidents/attach-tickets.ts';
import { joinIncident } from '../incidents/join-incident.ts';
import { listOpenProposals } from '../incidents/open-proposals.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import { InboxFilter, inboxAddress } from './inbox-filter.ts';
import { contextOf, readFields } from './page-context.ts';
import type { ShowTicket } from './ticket-acts.ts';
import type { TicketIncident } from './views/incident-block.ts';

/** What support does with an incident: dismiss what was proposed, attach tickets, end it, tell everybody. */
export function addIncidentPages(pages: Hono, ports: CentralPorts): void {
  const { store, clock } = ports;
  const { knowledge, incidents } = store;
  const find = async (id: string) => (await knowledge.listNotices()).find((one) => one.id === id);

  /** A page may be older than what it offers. */
  const isIncidentNow = (notice: Notice | undefined): notice is Notice =>
    notice?.incident === true && isInForce(notice, clock.now());

  pages.post('/notices/:id/end', async (context) => {
    await knowledge.endNotice(context.req.param('id'), isoNow(clock));
    return context.redirect('/desk/notices', 303);
  });

  pages.post('/notices/:id/resolve', async (context, next) => {
    const notice = await find(context.req.param('id'));
    if (notice === undefined) return next();
    await resolveAttached(ports, notice);
    return context.redirect('/desk/notices', 303);
  });

  pages.post('/proposals/:id/dismiss', async (context) => {
    const id = context.req.param('id');
    await incidents.decide({ id, state: 'dismissed', at: isoNow(clock), noticeId: null });
    return context.redirect('/desk', 303);
  });

  pages.post('/proposals/:id/join', async (context, next) => {
    const notice = await find((await readFields(context)).get('notice') ?? '');
    const open = await listOpenProposals(ports);
    const proposal = open.find(({ id }) => id === context.req.param('id'));
    if (!isIncidentNow(notice) || proposal === undefined) return next();
    await joinIncident(ports, notice, proposal);
    return context.redirect('/desk/notices', 303);
  });
}

/** A ticket is attached from its own page, which says so when the incident is over. */
export function addAttaching(pages: Hono, ports: CentralPorts, show: ShowTicket): void {
  pages.post('/tickets/:reference/incident', async (context, next) => {
    const { reference } = context.req.param();
    const wanted = (await readFields(context)).get('notice');
    const notice = (await listIncidentsInForce(ports)).find(({ id }) => id === wanted);
    const ticket = await ports.store.tickets.find(reference);
    if (ticket === undefined) return next();
    if (notice === undefined) {
      const { overMeanwhile: alert } = contextOf(context, ports.clock).words.incident;
      return show(context, ticket, { alert }, 409);
    }
    await attachTickets(ports, notice, [reference]);
    return context.redirect(inboxAddress(InboxFilter.parse(context.req.query()), reference), 303);
  });
}

/** Incidents that tickets may be attached to now. */
export async function listIncidentsInForce({
  store: { knowledge },
  clock,
}: Pick<CentralPorts, 'store' | 'clock'>): Promise<Notice[]> {
  const notices = await knowledge.listNotices();
  return notices.filter((notice) => notice.incident && isInForce(notice, clock.now()));
}

/** For the page of one ticket. */
export async function readTicketIncident(
  { store: { knowledge, incidents }, clock }: CentralPorts,
  ticket: TicketRecord,
): Promise<TicketIncident> {
  const [notices, belongsTo] = await Promise.all([
    knowledge.listNotices(),
    incidents.noticeOf(ticket.reference),
  ]);
  const { categoryId, answers, description } = ticket.content;
  const onlooker = { categoryId, application: answers['application'], text: description };
  const isLikely = (notice: Notice) => isMeant(notice, onlooker);
  const choices = notices.filter((one) => one.incident && isInForce(one, clock.now()));
  return {
    notice: notices.find(({ id }) => id === belongsTo),
    choices: [...choices.filter(isLikely), ...choices.filter((notice) => !isLikely(notice))],
  };
}

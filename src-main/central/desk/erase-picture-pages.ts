import type { Context, Hono } from 'hono';
import type { AttachmentFact } from '#shared/ticket.ts';
import type { CentralPorts } from '../ports.ts';
import type { TicketRecord } from '../store/store.ts';
import { erasePicture, pictureToErase } from '../tickets/erase-picture.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { actOf } from './ticket-acts.ts';
import { erasePictureView } from './views/erase-picture.ts';

type PictureContext = Context<object, '/tickets/:reference/pictures/:sha256/erase'>;

interface Asked {
  readonly ticket: TicketRecord;
  readonly picture: AttachmentFact;
}

/** A picture that shows what it must not: a question first, since nothing brings it back. */
export function addErasePicturePages(pages: Hono, ports: CentralPorts): void {
  const path = '/tickets/:reference/pictures/:sha256/erase';

  pages.get(path, async (context, next) => {
    const asked = await find(context, ports);
    if (asked === undefined) return (await leadToTicket(context, ports)) ?? next();
    return ask(context, ports, asked);
  });

  pages.post(path, async (context, next) => {
    const asked = await find(context, ports);
    if (asked === undefined) return (await leadToTicket(context, ports)) ?? next();
    const act = actOf(context, await readFields(context));
    const outcome = await erasePicture(ports, asked.ticket, asked.picture, act);
    if (outcome === 'changed') {
      return context.redirect(`/desk/tickets/${asked.ticket.reference}`, 303);
    }
    const now = await find(context, ports);
    if (now === undefined) return (await leadToTicket(context, ports)) ?? next();
    return ask(context, ports, now, 409);
  });
}

/** A colleague was quicker, or Back was pressed: the ticket, where there is one, shows what became of it. */
async function leadToTicket(
  context: PictureContext,
  { store }: CentralPorts,
): Promise<Response | undefined> {
  const ticket = await store.tickets.find(context.req.param('reference'));
  return ticket && context.redirect(`/desk/tickets/${ticket.reference}`, 303);
}

/** Undefined for a picture that is not, or no longer, there. */
async function find({ req }: PictureContext, { store }: CentralPorts): Promise<Asked | undefined> {
  const { reference, sha256 } = req.param();
  const ticket = await store.tickets.find(reference);
  const picture = ticket && pictureToErase(ticket, sha256);
  return ticket && picture && { ticket, picture };
}

async function ask(
  context: PictureContext,
  { store, clock }: CentralPorts,
  { ticket, picture }: Asked,
  status: 200 | 409 = 200,
): Promise<Response> {
  const page = contextOf(context, clock);
  const handOver = await store.handOvers.findHandOver(ticket.reference);
  return sendPage(context, page, {
    title: page.words.erasing.title,
    here: 'tickets',
    content: erasePictureView(page, { ticket, picture, handOver, isOvertaken: status === 409 }),
    status,
  });
}

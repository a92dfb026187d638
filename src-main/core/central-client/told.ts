import { z } from 'zod';
import { Article, Notice } from '#shared/article.ts';
import { Catalogue, Category, Family, Question, ReportGroup, Urgency } from '#shared/category.ts';
import { Delivery, Receipt } from '#shared/central-api.ts';
import { MAX_PICTURES } from '#shared/picture.ts';
import { readableItems } from '#shared/readable-items.ts';
import { RemoteTicket, ReplyReceipt } from '#shared/remote-ticket.ts';
import { AttachmentFact, ThreadMessage, TicketStatus } from '#shared/ticket.ts';

/**
 * What a central says, as a poste reads it. The postes of a site are brought up to date over weeks, so
 * their central may be newer: what we cannot read of a list costs that item, and never the list
 * (docs/adr/0017).
 */

/** A state that we do not know is one in which support has the ticket in hand. */
const status = TicketStatus.catch('in-progress');

const attachments = readableItems(AttachmentFact, MAX_PICTURES);
const thread = readableItems(
  ThreadMessage.extend({
    from: ThreadMessage.shape.from.catch('support'),
    author: beginning(120),
    text: beginning(8000),
    attachments: attachments.default([]),
  }),
);
const ticket = { status, thread, attachments };

export const ToldReceipt = Receipt.extend({ status });
export const ToldTicket = RemoteTicket.extend(ticket);
export const ToldReplyReceipt = ReplyReceipt.extend(ticket);
export const ToldDelivery = Delivery.extend({
  receipt: ToldReceipt.nullable(),
  byPhone: z.object({ reference: z.string(), status }).nullable().default(null),
});

/** A question of a new kind is not asked: the central says so in words where it cannot do without. */
const category = Category.extend({
  family: Family.catch('dsi'),
  urgency: Urgency.catch('normal'),
  report: readableItems(ReportGroup),
  questions: readableItems(Question),
});

/** What the site tells its postes. */
export const TOLD_PARTS = {
  catalogue: Catalogue.extend({
    categories: readableItems(category).pipe(z.array(z.custom<Category>()).min(1)),
  }),
  articles: z.object({ articles: readableItems(Article) }),
  notices: z.object({ notices: readableItems(Notice) }),
};

/** More than we keep is better read in part than not at all. */
function beginning(most: number) {
  return z.string().transform((text) => text.slice(0, most));
}

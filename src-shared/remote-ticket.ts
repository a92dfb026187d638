import { z } from 'zod';
import { MAX_PICTURES } from './picture.ts';
import {
  AttachmentFact,
  IdempotencyKey,
  ReplyWish,
  ThreadMessage,
  TicketStatus,
} from './ticket.ts';

/** A ticket as its requester may see it. */
export const RemoteTicket = z.object({
  reference: z.string(),
  provisionalReference: z.string(),
  categoryId: z.string(),
  subject: z.string(),
  status: TicketStatus,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** For a poste that did not send it: what was said, by whom, where. */
  description: z.string().default(''),
  requester: z.object({ name: z.string(), poste: z.string() }).nullable().default(null),
  thread: z.array(ThreadMessage),
  attachments: z.array(AttachmentFact),
});
export type RemoteTicket = z.infer<typeof RemoteTicket>;

/** The `reply` part of the request; its pictures travel beside it, as a ticket's do. */
export const NewReply = z
  .object({
    text: z.string().trim().max(8000),
    attachments: z.array(AttachmentFact).max(MAX_PICTURES).default([]),
    wish: ReplyWish.nullable().default(null),
    /** Who says so, where that is not the ticket's requester: a colleague at the same poste. */
    author: z.string().trim().max(120).default(''),
  })
  .refine(
    ({ text, attachments, wish }) =>
      text !== '' || wish === 'resolved' || (attachments.length > 0 && wish === null),
    'A reply says something, shows something, or says that it is solved',
  );
export type NewReply = z.infer<typeof NewReply>;

/** The ticket as it stands with the reply, and what the central counted of it after its own commit. */
export const ReplyReceipt = RemoteTicket.extend({
  reply: z.object({
    /** Of the reply this is about: an answer that strayed must not confirm another. */
    key: IdempotencyKey,
    attachments: z.array(AttachmentFact),
  }),
});
export type ReplyReceipt = z.infer<typeof ReplyReceipt>;

export const StatusChange = z.object({
  to: ReplyWish,
  reason: z.string().trim().max(2000),
});
export type StatusChange = z.infer<typeof StatusChange>;

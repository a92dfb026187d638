import { z } from 'zod';
import { MachineReport } from './diagnostics.ts';
import { DeliveryView } from './delivery.ts';
import { Language } from './language.ts';
import { MAX_PICTURES, MAX_PICTURE_BYTES, PictureType } from './picture.ts';

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
/** Born when the agent presses Send; the same on every attempt, so a ticket is made once. */
export const IdempotencyKey = z.uuid();
export type IdempotencyKey = z.infer<typeof IdempotencyKey>;

export const Requester = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200),
  poste: z.string().trim().min(1).max(60),
  phone: z.string().trim().max(40),
});
export type Requester = z.infer<typeof Requester>;

/** An article that was opened before the ticket, and how far it helped; the title is that of the day. */
export const TriedArticle = z.object({
  id: z.string().max(60),
  title: z.string().max(120),
  /** `check-failed`: said to have helped, and the check shows the fault all the same. */
  outcome: z.enum(['opened', 'failed', 'check-failed']),
});
export type TriedArticle = z.infer<typeof TriedArticle>;

export const MAX_TRIED_ARTICLES = 20;
const TriedArticles = z.array(TriedArticle).max(MAX_TRIED_ARTICLES).default([]);

/** What the agent has said so far. Kept on disk within a second of each key, pictures excepted. */
export const Draft = z.object({
  description: z.string().max(8000),
  categoryId: z.string().max(60).nullable(),
  /** Null while the agent is content with the proposed subject. */
  subject: z.string().max(120).nullable(),
  answers: z.record(z.string().max(40), z.string().max(500)),
  requester: z.object({
    name: z.string().max(120),
    email: z.string().max(200),
    poste: z.string().max(60),
    phone: z.string().max(40),
  }),
  /** Null follows the category's default; the agent's own choice is remembered otherwise. */
  withReport: z.boolean().nullable(),
  /** The waiting ticket these words will replace; null for a new one. */
  editing: IdempotencyKey.nullable().default(null),
  triedArticles: TriedArticles,
  /** The poste this is about, as typed, where it is not this one; null otherwise. */
  otherPoste: z.string().max(60).nullable().default(null),
});
export type Draft = z.infer<typeof Draft>;

/** A picture as a fact: enough to count it back at the central and to show what was sent. */
export const AttachmentFact = z.object({
  name: z.string().min(1).max(120),
  mediaType: PictureType,
  bytes: z.number().int().positive().max(MAX_PICTURE_BYTES),
  sha256: Sha256,
});
export type AttachmentFact = z.infer<typeof AttachmentFact>;

/** The `ticket` part of the request; the pictures travel beside it. */
export const TicketContent = z.object({
  provisionalReference: z.string().max(20),
  categoryId: z.string().min(1).max(60),
  subject: z.string().trim().min(1).max(120),
  description: z.string().trim().min(1).max(8000),
  answers: z.record(z.string().max(40), z.string().max(500)),
  requester: Requester,
  /** Set when the poste at fault could not report itself; `requester.poste` is where the person sits. */
  forOtherPoste: z
    .object({ typed: z.string().trim().min(1).max(60), reportedFrom: z.string().max(60) })
    .nullable()
    .default(null),
  /** What is stuck on this poste, where its policy says so; a colleague may name it by that. */
  stickerCode: z.string().max(60).nullable().default(null),
  report: MachineReport.nullable(),
  attachments: z.array(AttachmentFact).max(MAX_PICTURES),
  triedArticles: TriedArticles,
  language: Language,
  /** How often it was taken back and put on its way again: a late upload of an earlier one is refused. */
  revision: z.number().int().nonnegative().default(0),
  sentAt: z.iso.datetime(),
});
export type TicketContent = z.infer<typeof TicketContent>;

/** Where support stands with a ticket; the delivery state is another matter. */
export const TicketStatus = z.enum(['new', 'in-progress', 'waiting-requester', 'resolved']);
export type TicketStatus = z.infer<typeof TicketStatus>;

export const ThreadMessage = z.object({
  id: z.string().max(80),
  at: z.iso.datetime(),
  from: z.enum(['requester', 'support', 'system']),
  author: z.string().max(120),
  text: z.string().max(8000),
  attachments: z.array(AttachmentFact).max(MAX_PICTURES).default([]),
});
export type ThreadMessage = z.infer<typeof ThreadMessage>;
/** As it is written down: without pictures unless it names some. */
export type NewThreadMessage = z.input<typeof ThreadMessage>;

/** What the requester wants of the ticket with a reply; the words of `reopened` are its reason. */
export const ReplyWish = z.enum(['resolved', 'reopened']);
export type ReplyWish = z.infer<typeof ReplyWish>;

/** One row of "Mes tickets". */
export const TicketSummary = z.object({
  key: IdempotencyKey,
  /** Final once the central has answered, provisional before. */
  reference: z.string(),
  provisionalReference: z.string(),
  categoryId: z.string(),
  subject: z.string(),
  status: TicketStatus,
  delivery: DeliveryView,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  unread: z.boolean(),
  /** Of the person whose e-mail stands in the form or the settings; of others, subject and state are shown. */
  mine: z.boolean().default(true),
  /** Sent from elsewhere, and found here by its reference and e-mail. */
  elsewhere: z.boolean().default(false),
  /** The central does not know it any more: it was erased there, or another central stands in its place. */
  missing: z.boolean().default(false),
  /** Replies to it that support has not received yet. */
  waitingReplies: z.number().int().nonnegative().default(0),
});
export type TicketSummary = z.infer<typeof TicketSummary>;

/** A reply on its way; once support has it, it stands in the thread under its key. */
export const WaitingReply = z.object({
  key: IdempotencyKey,
  at: z.iso.datetime(),
  text: z.string(),
  wish: ReplyWish.nullable(),
  attachments: z.array(AttachmentFact),
  delivery: DeliveryView,
  /** It never left, or waits for a person: its words may go back into the box. */
  mayWithdraw: z.boolean(),
});
export type WaitingReply = z.infer<typeof WaitingReply>;

/** One ticket whole: exactly what was sent, and what was said since. */
export const TicketDetail = TicketSummary.extend({
  content: TicketContent,
  thread: z.array(ThreadMessage),
  /** In the order in which they were said. */
  replies: z.array(WaitingReply).default([]),
  /** Words of a reply that has not been sent, as last kept on disk. */
  replyDraft: z.string().default(''),
  /** When the central was last heard about this ticket; null before the first time. */
  syncedAt: z.iso.datetime().nullable(),
});
export type TicketDetail = z.infer<typeof TicketDetail>;

import { z } from 'zod';

/** What a site says of its osTicket 1.17 or later. */
export const OsTicketSettings = z.object({
  /** As in a browser, without `/api`. */
  url: z.url({ protocol: /^https?$/u }),
  /** API key that may create tickets, made for the address from which the central speaks. */
  key: z.string().min(1),
  /**
   * By `mail`, which osTicket knows again by its Message-ID: a repeat makes no second ticket, and no help
   * topic can be chosen. By `form`, with help topics, and after a lost answer a person has to look.
   */
  way: z.enum(['mail', 'form']).default('mail'),
  /** With `form`: the help topic of each category, by the category’s id. An unknown one is none. */
  topics: z.record(z.string(), z.number().int().positive()).default({}),
  defaultTopic: z.number().int().positive().optional(),
  /** With `mail`: the address of the help desk, for its own rules. */
  mailbox: z.email().optional(),
  /** With `form`: whether osTicket writes to the requester by itself. */
  autorespond: z.boolean().default(true),
  /** “Maximum file size” of its settings; a larger one is dropped without a word. */
  largestAttachmentBytes: z.number().int().positive().default(1_000_000),
  timeoutMs: z.number().int().positive().default(60_000),
});
export type OsTicketSettings = z.infer<typeof OsTicketSettings>;

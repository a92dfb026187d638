import { z } from 'zod';

/** What an event of `GET /v1/events` carries: which ticket, and nothing of what it says. */
export const TicketHint = z.object({ reference: z.string().max(20) });
export type TicketHint = z.infer<typeof TicketHint>;

/** The other event: the notices have changed; never which, nor what they say. */
export const NoticesHint = z.object({ notices: z.literal(true) });
export type NoticesHint = z.infer<typeof NoticesHint>;

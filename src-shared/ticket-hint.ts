import { z } from 'zod';

/** What an event of `GET /v1/events` carries: which ticket, and nothing of what it says. */
export const TicketHint = z.object({ reference: z.string().max(20) });
export type TicketHint = z.infer<typeof TicketHint>;

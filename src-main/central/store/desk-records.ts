import { z } from 'zod';
import type { Urgency } from '#shared/category.ts';
import type { TicketStatus } from '#shared/ticket.ts';

/** Somebody of the team, as far as a ticket names them. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/** What the team did with a ticket and its requester is not told of. */
export const DeskEvent = z.object({
  kind: z.literal('assigned'),
  /** The name it was given to; null when it is nobody's again. */
  to: z.string().nullable(),
});
export type DeskEvent = z.infer<typeof DeskEvent>;

export interface DeskLogEntry {
  readonly at: string;
  /** The name of who did it. */
  readonly author: string;
  readonly event: DeskEvent;
}

export interface Assignment {
  readonly to: Assignee | null;
  /** The name of who decided it. */
  readonly by: string;
}

/** Where a page of the inbox ended: the next one begins after it. */
export interface TicketCursor {
  readonly resolved: boolean;
  readonly urgency: Urgency;
  readonly updatedAt: string;
  readonly reference: string;
}

/** Stands for an account's id where a ticket has none; no account has it. */
export const NOBODY = 'nobody';

/** How many tickets are alike in what the inbox filters by. */
export interface TicketGroup {
  readonly status: TicketStatus;
  readonly categoryId: string;
  readonly urgency: Urgency;
  /** An account's id, or `NOBODY`. */
  readonly assignee: string;
  readonly total: number;
}

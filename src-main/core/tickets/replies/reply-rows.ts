import { z } from 'zod';
import { AttentionReason, DeliveryState } from '#shared/delivery.ts';
import { Fault } from '#shared/errors.ts';
import { NewReply } from '#shared/remote-ticket.ts';
import { IdempotencyKey } from '#shared/ticket.ts';
import { instant, json } from '../ticket-rows.ts';

/** A row of `replies`, checked as it leaves the database. */
export const ReplyRow = z.object({
  id: z.number(),
  key: IdempotencyKey,
  ticket_id: z.number(),
  state: DeliveryState,
  attempts: z.number(),
  next_attempt_at: instant.nullable(),
  reason: AttentionReason.nullable(),
  last_fault: json(Fault).nullable(),
  may_have_arrived: z.number().transform(Boolean),
  created_at: instant,
  content: json(NewReply),
});
export type ReplyRow = z.infer<typeof ReplyRow>;

/** Its words may go back: it never left, or it waits for a person, who sees the thread and decides. */
export function mayWithdraw(row: Pick<ReplyRow, 'state' | 'may_have_arrived'>): boolean {
  return row.state === 'needs-attention' || (row.state === 'queued' && !row.may_have_arrived);
}

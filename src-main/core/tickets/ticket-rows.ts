import { z } from 'zod';
import { AttentionReason, DeliveryState } from '#shared/delivery.ts';
import { Fault } from '#shared/errors.ts';
import { IdempotencyKey, TicketContent, TicketStatus, type TicketSummary } from '#shared/ticket.ts';

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const instant = z.number().transform((ms) => new Date(ms).toISOString());

/** A row of `tickets`, checked as it leaves the database. */
export const TicketRow = z.object({
  id: z.number(),
  key: IdempotencyKey,
  reference: z.string().nullable(),
  provisional_reference: z.string(),
  status: TicketStatus,
  content: json(TicketContent),
  state: DeliveryState,
  attempts: z.number(),
  next_attempt_at: instant.nullable(),
  reason: AttentionReason.nullable(),
  last_fault: json(Fault).nullable(),
  created_at: instant,
  updated_at: instant,
  unread: z.number().transform(Boolean),
  synced_at: instant.nullable(),
  etag: z.string().nullable(),
});
export type TicketRow = z.infer<typeof TicketRow>;

export function toSummary(row: TicketRow): TicketSummary {
  return {
    key: row.key,
    reference: row.reference ?? row.provisional_reference,
    provisionalReference: row.provisional_reference,
    categoryId: row.content.categoryId,
    subject: row.content.subject,
    status: row.status,
    delivery: {
      state: row.state,
      attempts: row.attempts,
      queuedAt: row.created_at,
      nextAttemptAt: row.next_attempt_at,
      reason: row.reason,
      lastFault: row.last_fault,
    },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    unread: row.unread,
  };
}

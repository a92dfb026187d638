import { z } from 'zod';
import { AttentionReason, DeliveryState } from '#shared/delivery.ts';
import { Fault } from '#shared/errors.ts';
import { IdempotencyKey, TicketContent, TicketStatus, type TicketSummary } from '#shared/ticket.ts';

/** A text that a torn page has cut short is an issue like any other: one row must not stop the rest. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

export const instant = z.number().transform((ms) => new Date(ms).toISOString());

/** What a list shows of a row of `tickets`, checked as it leaves the database. */
export const SummaryRow = z.object({
  id: z.number(),
  key: IdempotencyKey,
  reference: z.string().nullable(),
  provisional_reference: z.string(),
  category_id: z.string(),
  subject: z.string(),
  status: TicketStatus,
  state: DeliveryState,
  attempts: z.number(),
  next_attempt_at: instant.nullable(),
  reason: AttentionReason.nullable(),
  last_fault: json(Fault).nullable(),
  created_at: instant,
  updated_at: instant,
  unread: z.number().transform(Boolean),
  // The recovery also reads files from before these columns.
  may_have_arrived: z.number().default(0).transform(Boolean),
  reduced_from_bytes: z.number().nullable().default(null),
  code_shown: z.number().default(0).transform(Boolean),
  owner: z.string().default(''),
  elsewhere: z.number().default(0).transform(Boolean),
  missing_at: z.number().nullable().default(null),
  waiting_replies: z.number().default(0),
});
export type SummaryRow = z.infer<typeof SummaryRow>;

/** A whole row: exactly what was sent, besides where it stands. */
export const TicketRow = SummaryRow.extend({
  synced_at: instant.nullable(),
  content: json(TicketContent),
});
export type TicketRow = z.infer<typeof TicketRow>;

/** Of somebody else's ticket a list tells subject and state, and nothing by which to ask for more. */
export function toSummary(row: SummaryRow, mine = true): TicketSummary {
  const whole = wholeSummary(row);
  return mine ? whole : { ...whole, mine, reference: '', provisionalReference: '', unread: false };
}

function wholeSummary(row: SummaryRow): TicketSummary {
  return {
    key: row.key,
    reference: row.reference ?? row.provisional_reference,
    provisionalReference: row.provisional_reference,
    categoryId: row.category_id,
    subject: row.subject,
    status: row.status,
    delivery: {
      state: row.state,
      attempts: row.attempts,
      queuedAt: row.created_at,
      nextAttemptAt: row.next_attempt_at,
      reason: row.reason,
      lastFault: row.last_fault,
      reducedFromBytes: row.reduced_from_bytes,
    },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    unread: row.unread,
    mine: true,
    elsewhere: row.elsewhere,
    missing: row.missing_at !== null,
    waitingReplies: row.waiting_replies,
  };
}

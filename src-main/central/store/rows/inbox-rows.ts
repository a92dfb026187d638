import { z } from 'zod';
import { URGENCIES } from '#shared/category.ts';
import { TicketContent, TicketStatus } from '#shared/ticket.ts';
import { DeskEvent, type TicketGroup } from '../desk-records.ts';

export const LogRow = z
  .object({ at: z.string(), author: z.string(), event: z.string() })
  .transform(({ event, ...row }) => ({ ...row, event: DeskEvent.parse(JSON.parse(event)) }));

export const GroupRow = z
  .object({
    status: TicketStatus,
    category_id: z.string(),
    urgency: z.number().int(),
    assignee: z.string(),
    total: z.number(),
  })
  .transform(({ category_id: categoryId, urgency, ...row }): TicketGroup => ({
    ...row,
    categoryId,
    urgency: URGENCIES[urgency] ?? 'normal',
  }));

/** What a ticket said, by its reference. */
export const ContentRow = z
  .object({ reference: z.string(), content: z.string() })
  .transform(
    ({ reference, content }) => [reference, TicketContent.parse(JSON.parse(content))] as const,
  );

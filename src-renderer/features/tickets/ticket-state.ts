import type { DeliveryState } from '#shared/delivery.ts';
import type { TicketStatus, TicketSummary } from '#shared/ticket.ts';

export type TicketState = Exclude<DeliveryState, 'delivered'> | TicketStatus | 'missing';

/** One word for a ticket: its way to support until it has arrived, then where support stands. */
export function stateOf({ delivery, status, missing }: TicketSummary): TicketState {
  if (delivery.state !== 'delivered') return delivery.state;
  return missing && status !== 'resolved' ? 'missing' : status;
}

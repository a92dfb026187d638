import type { DeliveryState } from '#shared/delivery.ts';
import type { TicketStatus, TicketSummary } from '#shared/ticket.ts';

export type TicketState = Exclude<DeliveryState, 'delivered'> | TicketStatus;

/** One word for a ticket: its way to support until it has arrived, then where support stands. */
export function stateOf({ delivery, status }: TicketSummary): TicketState {
  return delivery.state === 'delivered' ? status : delivery.state;
}

/** Which ticket, for who may read it. */
export interface TicketAddress {
  readonly reference: string;
  readonly email: string;
}

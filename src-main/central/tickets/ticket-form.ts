/** A ticket as it came: JSON not yet checked, then its pictures in order. */
export interface TicketForm {
  readonly ticket: unknown;
  readonly pictures: readonly Uint8Array[];
}

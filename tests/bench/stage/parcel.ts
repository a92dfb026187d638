import type { TicketContent } from '#shared/ticket.ts';

/** A ticket with one picture, as it leaves a poste. */
export interface Parcel {
  readonly key: string;
  readonly content: TicketContent;
  readonly picture: Buffer<ArrayBuffer>;
}

/** Something that takes tickets, or as many bytes. */
export interface Receiver {
  /** Resolves once it says that it has it; rejects when it refuses. */
  take(parcel: Parcel): unknown;
  stop(): Promise<unknown>;
}

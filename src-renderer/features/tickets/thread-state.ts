import type { Evidence } from '#shared/contract.ts';
import type { Fault } from '#shared/errors.ts';
import type { TicketDetail } from '#shared/ticket.ts';

/** The open ticket, and what is being said to it. */
export interface ThreadState {
  readonly openKey: string | null;
  /** The open ticket; null until it has been read. */
  readonly ticket: TicketDetail | null;
  readonly fault: Fault | null;
  readonly busy: boolean;
  /** Replies being written, by ticket: leaving a ticket does not lose its reply. */
  readonly replies: Readonly<Record<string, string>>;
  /** Screens for the reply to the open ticket; null until any were asked for. */
  readonly evidence: Evidence | null;
  /** Why the last reply was not taken. */
  readonly replyFault: Fault | null;
}

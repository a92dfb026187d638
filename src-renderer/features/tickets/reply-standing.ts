import type {
  ReplyWish,
  TicketDetail,
  TicketStatus,
  TicketSummary,
  WaitingReply,
} from '#shared/ticket.ts';
import { meansUnreachable } from './means-unreachable.ts';

export type ReplyStanding =
  'soon' | 'leaves' | 'network' | 'later' | 'behind-ticket' | 'behind-reply' | 'parked';

/** Why a reply has not left; what stands before it is told before what it met itself. */
export function standingOf(
  { delivery, replies }: Pick<TicketDetail, 'delivery' | 'replies'>,
  reply: WaitingReply,
): ReplyStanding {
  const { state, lastFault } = reply.delivery;
  if (state === 'needs-attention') return 'parked';
  if (state === 'sending') return 'leaves';
  if (delivery.state !== 'delivered') return 'behind-ticket';
  if (replies[0]?.key !== reply.key) return 'behind-reply';
  if (lastFault === null) return 'soon';
  return meansUnreachable(lastFault) ? 'network' : 'later';
}

/**
 * Whether there is something to answer. Where support does not know the ticket, nobody would read it; but words
 * that stand in the box, a reply taken back say, are shown all the same.
 */
export function takesReply({ delivery, missing }: TicketSummary, words: string): boolean {
  if (delivery.state === 'withdrawn' || delivery.state === 'draft') return false;
  return !missing || words !== '';
}

/** Where the ticket will stand once everything said here has arrived. */
export function statusToBe({
  status,
  replies,
}: Pick<TicketDetail, 'status' | 'replies'>): TicketStatus {
  const wish: ReplyWish | null = replies.findLast((reply) => reply.wish !== null)?.wish ?? null;
  if (wish === null) return status;
  return wish === 'resolved' ? 'resolved' : 'in-progress';
}

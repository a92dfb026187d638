import type { ReplyWish, TicketDetail, TicketStatus, WaitingReply } from '#shared/ticket.ts';
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

/** Where the ticket will stand once everything said here has arrived. */
export function statusToBe({
  status,
  replies,
}: Pick<TicketDetail, 'status' | 'replies'>): TicketStatus {
  const wish: ReplyWish | null = replies.findLast((reply) => reply.wish !== null)?.wish ?? null;
  if (wish === null) return status;
  return wish === 'resolved' ? 'resolved' : 'in-progress';
}

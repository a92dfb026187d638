import { z } from 'zod';
import type { ThreadMessage, WaitingReply } from '#shared/ticket.ts';
import type { Database } from '../../storage/database.ts';
import { mayWithdraw, ReplyRow } from './reply-rows.ts';

const DraftRow = z.object({ text: z.string() });

/** What was said here and not there yet. One that the thread shows has arrived, whatever its answer did. */
export function waitingReplies(
  { sql }: Database,
  ticketId: number,
  thread: readonly ThreadMessage[],
): { replies: WaitingReply[]; replyDraft: string } {
  const rows = sql.all`
    SELECT * FROM replies WHERE ticket_id = ${ticketId} AND state <> 'delivered' ORDER BY id`;
  const arrived = new Set(thread.map(({ id }) => id));
  const draft = sql.get`SELECT text FROM reply_drafts WHERE ticket_id = ${ticketId}`;
  return {
    // One that a torn page has cut short is set aside by the outbox; the others are shown.
    replies: rows
      .map((row) => ReplyRow.safeParse(row).data)
      .filter((row) => row !== undefined)
      .filter(({ key }) => !arrived.has(key))
      .map(toWaiting),
    replyDraft: draft === undefined ? '' : DraftRow.parse(draft).text,
  };
}

function toWaiting(row: ReplyRow): WaitingReply {
  const { text, wish, attachments } = row.content;
  return {
    ...{ key: row.key, at: row.created_at, text, wish, attachments },
    mayWithdraw: mayWithdraw(row),
    delivery: {
      state: row.state,
      attempts: row.attempts,
      queuedAt: row.created_at,
      nextAttemptAt: row.next_attempt_at,
      reason: row.reason,
      lastFault: row.last_fault,
      reducedFromBytes: null,
    },
  };
}

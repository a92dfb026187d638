import { z } from 'zod';
import { IdempotencyKey, TicketStatus } from '#shared/ticket.ts';
import { HELP_DESK_ERRORS } from '../../help-desks/help-desk-error.ts';
import {
  ForeignState,
  HAND_OVER_STATES,
  type FollowedHandOver,
  type HandOver,
  type HandOverCounts,
  type ListedMessage,
  type MessageHandOver,
} from '../hand-over-store.ts';

export const HandOverRow = z
  .object({
    reference: z.string(),
    token: IdempotencyKey,
    state: z.enum(HAND_OVER_STATES),
    foreign_id: z.string().nullable(),
    attempts: z.number().int().nonnegative(),
    next_at: z.iso.datetime(),
    error: z.enum(HELP_DESK_ERRORS).nullable(),
    foreign_state: z.string().nullable(),
  })
  .transform(
    ({ foreign_id: foreignId, next_at: nextAt, foreign_state: state, ...rest }): HandOver => ({
      ...rest,
      foreignId,
      nextAt,
      foreign: state === null ? null : ForeignState.parse(JSON.parse(state)),
    }),
  );

const Followed = z.object({ status: TicketStatus, foreign_id: z.string() });

/** With the status of its ticket beside it. */
export function toFollowed(row: unknown): FollowedHandOver {
  const { status, foreign_id: foreignId } = Followed.parse(row);
  return { ...HandOverRow.parse(row), foreignId, status };
}

export const SinceRow = z.object({ since: z.string() });
export const DueRow = z.object({ due: z.string().nullable() });
export const ReleaseRow = z.object({ ms: z.number().nullable() });

const CountRow = z.object({
  state: z.enum(HAND_OVER_STATES),
  total: z.number().int(),
  oldest: z.iso.datetime(),
});

/** Of rows that say of each state how many are in it, and when the oldest of their tickets was made. */
export function toCounts(rows: readonly unknown[]): HandOverCounts {
  const checked = rows.map((row) => CountRow.parse(row));
  const [oldest] = checked
    .filter(({ state }) => state === 'waiting' || state === 'on-its-way')
    .map((row) => row.oldest)
    .toSorted();
  return {
    counts: Object.fromEntries(checked.map(({ state, total }) => [state, total])),
    oldestWaiting: oldest ?? null,
  };
}

const MessageRow = z.object({
  message_id: z.string(),
  reference: z.string(),
  state: z.enum(HAND_OVER_STATES),
  foreign_id: z.string().nullable(),
  attempts: z.number().int().nonnegative(),
  next_at: z.iso.datetime(),
  error: z.enum(HELP_DESK_ERRORS).nullable(),
});

export const MessageHandOverRow = MessageRow.transform(toMessage);

export const ListedMessageRow = MessageRow.extend({
  author: z.string(),
  text: z.string(),
}).transform(({ author, text, ...row }): ListedMessage => ({ ...toMessage(row), author, text }));

function toMessage({
  message_id: messageId,
  foreign_id: foreignId,
  next_at: nextAt,
  ...rest
}: z.infer<typeof MessageRow>): MessageHandOver {
  return { ...rest, messageId, foreignId, nextAt };
}

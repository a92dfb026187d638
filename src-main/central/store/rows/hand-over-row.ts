import { z } from 'zod';
import { IdempotencyKey, TicketStatus } from '#shared/ticket.ts';
import { HELP_DESK_ERRORS } from '../../help-desks/help-desk-error.ts';
import {
  ForeignState,
  HAND_OVER_STATES,
  type FollowedHandOver,
  type HandOver,
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

export const MessageHandOverRow = z
  .object({
    message_id: z.string(),
    reference: z.string(),
    state: z.enum(HAND_OVER_STATES),
    foreign_id: z.string().nullable(),
    attempts: z.number().int().nonnegative(),
    next_at: z.iso.datetime(),
    error: z.enum(HELP_DESK_ERRORS).nullable(),
  })
  .transform(
    ({
      message_id: messageId,
      foreign_id: foreignId,
      next_at: nextAt,
      ...rest
    }): MessageHandOver => ({
      ...rest,
      messageId,
      foreignId,
      nextAt,
    }),
  );

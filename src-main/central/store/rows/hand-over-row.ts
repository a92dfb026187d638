import { z } from 'zod';
import { IdempotencyKey } from '#shared/ticket.ts';
import { HELP_DESK_ERRORS } from '../../help-desks/help-desk-error.ts';
import { HAND_OVER_STATES, type HandOver } from '../hand-over-store.ts';

export const HandOverRow = z
  .object({
    reference: z.string(),
    token: IdempotencyKey,
    state: z.enum(HAND_OVER_STATES),
    foreign_id: z.string().nullable(),
    attempts: z.number().int().nonnegative(),
    next_at: z.iso.datetime(),
    error: z.enum(HELP_DESK_ERRORS).nullable(),
  })
  .transform(({ foreign_id: foreignId, next_at: nextAt, ...rest }): HandOver => ({
    ...rest,
    foreignId,
    nextAt,
  }));

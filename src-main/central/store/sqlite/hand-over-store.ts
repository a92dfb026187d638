import { z } from 'zod';
import { IdempotencyKey } from '#shared/ticket.ts';
import { HELP_DESK_ERRORS } from '../../help-desks/help-desk-error.ts';
import { HAND_OVER_STATES, type HandOver, type HandOverStore } from '../hand-over-store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

const Row = z
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

export function createHandOverStore({ sql, transaction }: Database): HandOverStore {
  return {
    enlist: ({ since, incompleteBefore, at }) =>
      settle(() =>
        transaction(0, () => {
          const { changes } = sql.run`INSERT INTO hand_overs
              (reference, token, state, foreign_id, attempts, next_at, error)
            SELECT tickets.reference, key, 'waiting', NULL, 0, ${at}, NULL
            FROM tickets JOIN idempotency_keys ON idempotency_keys.reference = tickets.reference
            WHERE created_at >= ${since} AND is_reply = 0
              AND (to_complete = 0 OR created_at < ${incompleteBefore})
              AND tickets.reference NOT IN (SELECT reference FROM hand_overs)`;
          return Number(changes);
        }),
      ),
    claim: (now) => settle(() => transaction(0, () => claim(sql, now))),
    record: ({ reference, state, foreignId, nextAt, error }) =>
      settle(() => {
        sql.run`UPDATE hand_overs
          SET state = ${state}, foreign_id = coalesce(${foreignId}, foreign_id),
            next_at = ${nextAt}, error = ${error}
          WHERE reference = ${reference}`;
      }),
    release: (now) =>
      settle(() => {
        sql.run`UPDATE hand_overs SET state = 'waiting', next_at = ${now}
          WHERE state = 'on-its-way'`;
      }),
    repeat: (reference, now) =>
      settle(() => {
        sql.run`UPDATE hand_overs SET state = 'waiting', next_at = ${now}
          WHERE reference = ${reference} AND state IN ('waiting', 'needs-a-person', 'gone')`;
      }),
    findHandOver: (reference) =>
      settle(() => {
        const row = sql.get`SELECT * FROM hand_overs WHERE reference = ${reference}`;
        return row && Row.parse(row);
      }),
  };
}

function claim(sql: Database['sql'], now: string): HandOver | undefined {
  const row = sql.get`UPDATE hand_overs SET state = 'on-its-way', attempts = attempts + 1
    WHERE reference = (
      SELECT reference FROM hand_overs WHERE state = 'waiting' AND next_at <= ${now}
      ORDER BY next_at, reference LIMIT 1
    ) RETURNING *`;
  return row && Row.parse(row);
}

import { z } from 'zod';
import { CaptureEnding, CaptureReason, type CaptureRecord } from '#shared/capture-record.ts';
import { ErrorCode } from '#shared/errors.ts';
import { CAPTURE_LOG_DAYS, CAPTURE_LOG_ROWS } from '#shared/privacy/kept-for.ts';
import type { Database } from '../storage/database.ts';

/** One line as it lies on disk. Times in milliseconds since 1970. */
export interface CaptureRow {
  readonly id: string;
  readonly at: number;
  readonly why: CaptureReason;
  readonly ending: CaptureEnding;
  readonly screens: number;
  readonly sent: number;
  readonly ticketKey: string | null;
  /** Provisional, for when the ticket itself is forgotten. */
  readonly reference: string | null;
  readonly fault: ErrorCode | null;
}

export type CaptureLogStore = ReturnType<typeof createCaptureLogStore>;

const DAY_MS = 86_400_000;

const Row = z.object({
  at: z.number().int(),
  why: CaptureReason,
  ending: CaptureEnding,
  screens: z.number().int(),
  sent: z.number().int(),
  ticket_key: z.string().nullable(),
  reference: z.string().nullable(),
  fault: ErrorCode.nullable(),
});

/** The capture log on disk: bounded in number and in age, and without a column for a picture. */
export function createCaptureLogStore(database: Database) {
  const { sql } = database;

  function forgetOld(now: number): void {
    sql.run`DELETE FROM capture_log WHERE at < ${now - CAPTURE_LOG_DAYS * DAY_MS}`;
    sql.run`
      DELETE FROM capture_log WHERE id IN (
        SELECT id FROM capture_log ORDER BY at DESC, rowid DESC LIMIT -1 OFFSET ${CAPTURE_LOG_ROWS})`;
  }

  return {
    /** Lines that are too old or too many; times in milliseconds since 1970. */
    forgetOld,

    /** Adds the line, or changes it when it is there. */
    write(row: CaptureRow, now: number): void {
      const { id, at, why, ending, screens, sent, ticketKey, reference, fault } = row;
      database.transaction(() => {
        sql.run`
          INSERT INTO capture_log (id, at, why, ending, screens, sent, ticket_key, reference, fault)
          VALUES (${id}, ${at}, ${why}, ${ending}, ${screens}, ${sent}, ${ticketKey}, ${reference},
            ${fault})
          ON CONFLICT (id) DO UPDATE SET ending = excluded.ending, screens = excluded.screens,
            sent = excluded.sent, ticket_key = excluded.ticket_key,
            reference = excluded.reference, fault = excluded.fault`;
        forgetOld(now);
      });
    },

    /** What was open when the program last ended will never be anything else. */
    interruptOpen(now: number): void {
      database.transaction(() => {
        sql.run`UPDATE capture_log SET ending = 'interrupted' WHERE ending = 'open'`;
        forgetOld(now);
      });
    },

    /** Newest first, with the ticket's reference as it now stands. */
    list(): CaptureRecord[] {
      const rows = sql.all`
        SELECT l.at, l.why, l.ending, l.screens, l.sent, l.ticket_key, l.fault,
          COALESCE(t.reference, t.provisional_reference, l.reference) AS reference
        FROM capture_log l LEFT JOIN tickets t ON t.key = l.ticket_key
        ORDER BY l.at DESC, l.rowid DESC`;
      return rows.map((found) => recordOf(Row.parse(found)));
    },
  };
}

function recordOf(row: z.infer<typeof Row>): CaptureRecord {
  const { at, why, ending, screens, sent, ticket_key: key, reference, fault } = row;
  return {
    at: new Date(at).toISOString(),
    ticket: key === null || reference === null ? null : { key, reference },
    ...{ why, ending, screens, sent, fault },
  };
}

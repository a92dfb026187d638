import { z } from 'zod';
import {
  MAX_DEFLECTION_ROWS,
  type DeflectionCount,
  type DeflectionRow,
} from '#shared/deflection.ts';
import type { Database } from '../storage/database.ts';
import { dayOf } from '../baseline/good-days.ts';

/** A request that an article has closed, until it is known whether it comes back as a ticket. */
export interface SolvedRequest {
  readonly at: number;
  readonly articleId: string;
  readonly isChecked: boolean;
  /** Null while none was chosen: a ticket of any category then counts. */
  readonly categoryId: string | null;
  /** A fingerprint of who it was; empty while nobody had said, and then anybody counts. */
  readonly owner: string;
}

export interface WaitingBatch {
  readonly key: string;
  readonly rows: readonly DeflectionRow[];
}

const Solved = z.object({
  id: z.number(),
  at: z.number(),
  article_id: z.string(),
  checked: z.number(),
});
const BatchKey = z.object({ batch: z.string() });
const Row = z.object({
  day: z.string(),
  articleId: z.string(),
  shown: z.number(),
  opened: z.number(),
  solvedChecked: z.number(),
  solvedWord: z.number(),
  ticketAnyway: z.number(),
});

export type DeflectionStore = ReturnType<typeof createDeflectionStore>;

type Add = (count: DeflectionCount, articleId: string, at: number) => void;

/** Counts per day and article: no person, no words. What is on its way bears the key of its batch. */
export function createDeflectionStore(database: Database) {
  const add = createAdd(database);
  return { add, ...createSolvedRequests(database, add), ...createBatches(database) };
}

function createAdd({ sql }: Database): Add {
  return (count, articleId, at) => {
    const one = (candidate: DeflectionCount) => (candidate === count ? 1 : 0);
    sql.run`INSERT INTO deflections
        (batch, day, article_id, shown, opened, solved_checked, solved_word, ticket_anyway)
      VALUES ('', ${dayOf(at)}, ${articleId}, ${one('shown')}, ${one('opened')},
        ${one('solvedChecked')}, ${one('solvedWord')}, ${one('ticketAnyway')})
      ON CONFLICT (batch, day, article_id) DO UPDATE SET
        shown = shown + excluded.shown, opened = opened + excluded.opened,
        solved_checked = solved_checked + excluded.solved_checked,
        solved_word = solved_word + excluded.solved_word,
        ticket_anyway = ticket_anyway + excluded.ticket_anyway`;
  };
}

function createSolvedRequests({ sql, transaction }: Database, add: Add) {
  function settle(rows: readonly unknown[], withTicket: boolean): void {
    for (const { id, at, article_id: articleId, checked } of rows.map((row) => Solved.parse(row))) {
      add(checked === 1 ? 'solvedChecked' : 'solvedWord', articleId, at);
      if (withTicket) add('ticketAnyway', articleId, at);
      sql.run`DELETE FROM solved_requests WHERE id = ${id}`;
    }
  }

  return {
    keepSolved({ at, articleId, isChecked, categoryId, owner }: SolvedRequest): void {
      sql.run`INSERT INTO solved_requests (at, article_id, checked, category_id, owner)
        VALUES (${at}, ${articleId}, ${isChecked ? 1 : 0}, ${categoryId}, ${owner})`;
    },

    /** The newest of this article: the person has thought better of it. */
    forgetSolved(articleId: string): void {
      sql.run`DELETE FROM solved_requests WHERE id =
        (SELECT max(id) FROM solved_requests WHERE article_id = ${articleId})`;
    },

    /** What was solved since and has come back as this ticket. */
    settleByTicket(ticket: { categoryId: string; owner: string; since: number }): void {
      transaction(() => {
        const rows = sql.all`SELECT * FROM solved_requests WHERE at > ${ticket.since}
          AND owner IN (${ticket.owner}, '')
          AND (category_id IS NULL OR category_id = ${ticket.categoryId})`;
        settle(rows, true);
      });
    },

    /** What was solved up to then and has not come back. */
    settleUpTo(moment: number): void {
      transaction(() => {
        settle(sql.all`SELECT * FROM solved_requests WHERE at <= ${moment}`, false);
      });
    },
  };
}

function createBatches({ sql, transaction }: Database) {
  return {
    /** The batch that has not been confirmed, else a new one of what was counted since; undefined without any. */
    nextBatch(newKey: string): WaitingBatch | undefined {
      return transaction(() => {
        const waiting = sql.get`SELECT batch FROM deflections WHERE batch <> '' LIMIT 1`;
        if (waiting === undefined) {
          sql.run`UPDATE deflections SET batch = ${newKey} WHERE batch = '' AND (day, article_id) IN
            (SELECT day, article_id FROM deflections WHERE batch = '' ORDER BY day LIMIT ${MAX_DEFLECTION_ROWS})`;
        }
        const key = waiting === undefined ? newKey : BatchKey.parse(waiting).batch;
        const rows = sql.all`SELECT day, article_id AS articleId, shown, opened,
            solved_checked AS solvedChecked, solved_word AS solvedWord, ticket_anyway AS ticketAnyway
          FROM deflections WHERE batch = ${key} ORDER BY day, article_id`;
        return rows.length === 0 ? undefined : { key, rows: rows.map((row) => Row.parse(row)) };
      });
    },

    forgetBatch(key: string): void {
      sql.run`DELETE FROM deflections WHERE batch = ${key}`;
    },

    /** What no central has wanted for so long. */
    forgetBefore(moment: number): void {
      sql.run`DELETE FROM deflections WHERE day < ${dayOf(moment)}`;
    },
  };
}

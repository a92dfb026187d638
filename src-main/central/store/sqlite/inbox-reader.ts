import { z } from 'zod';
import type { TicketContent } from '#shared/ticket.ts';
import { NOBODY, type TicketGroup } from '../desk-records.ts';
import { readSearch, turnOf } from '../inbox-search.ts';
import { ContentRow, GroupRow } from '../rows/inbox-rows.ts';
import { toTicketRow, urgencyRank } from '../rows/ticket-rows.ts';
import type { TicketFilter, TicketRow, TicketStore } from '../store.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createInboxReader(
  database: Database,
): Pick<TicketStore, 'list' | 'countGroups' | 'readContents'> {
  return {
    list: (filter) => settle(() => list(database, filter)),
    countGroups: (search) => settle(() => countGroups(database, search)),
    readContents: (references) => settle(() => readContents(database, references)),
  };
}

/** The long columns are left out; who spoke last is asked only for the rows that are shown. */
function list({ sql }: Database, filter: TicketFilter): TicketRow[] {
  const { reference, number, words } = readSearch(filter.search);
  const category = filter.categoryId ?? null;
  const assignee = filter.assignee ?? null;
  const urgency = filter.urgency === undefined ? null : urgencyRank(filter.urgency);
  const { resolved, rank, updatedAt, last } = turnOf(filter.after);
  return sql.all`SELECT found.*, (
      SELECT sender FROM messages WHERE messages.reference = found.reference
        AND sender <> 'system' ORDER BY position DESC LIMIT 1
    ) AS last_sender, (
      SELECT body FROM chief_findings WHERE chief_findings.reference = found.reference
    ) AS finding, (
      SELECT name FROM accounts WHERE accounts.id = assignee_id
    ) AS assignee_name FROM (
      SELECT tickets.reference, provisional_reference, category_id, urgency, subject, status,
        requester_name, poste, created_at, updated_at, account_id AS assignee_id
      FROM tickets LEFT JOIN assignments ON assignments.reference = tickets.reference
      WHERE (${reference} IS NOT NULL OR tickets.reference IN (
          SELECT reference FROM hand_overs WHERE foreign_number = ${number}
        ) OR (
          status IN (SELECT value FROM json_each(${JSON.stringify(filter.statuses)}))
          AND (${category} IS NULL OR category_id = ${category})
          AND (${urgency} IS NULL OR urgency = ${urgency})
          AND (${assignee} IS NULL OR coalesce(account_id, ${NOBODY}) = ${assignee})
        ))
        AND (${reference} IS NULL OR ${reference} IN (tickets.reference, provisional_reference))
        AND (${words.length} = 0 OR tickets.reference IN (
          SELECT reference FROM hand_overs WHERE foreign_number = ${number}
        ) OR NOT EXISTS (
          SELECT 1 FROM json_each(${JSON.stringify(words)}) WHERE instr(search_text, value) = 0
        ))
        AND (${last} IS NULL OR (status = 'resolved') > ${resolved}
          OR ((status = 'resolved') = ${resolved} AND (urgency > ${rank}
            OR (urgency = ${rank} AND (updated_at < ${updatedAt}
              OR (updated_at = ${updatedAt} AND tickets.reference > ${last}))))))
      ORDER BY status = 'resolved', urgency, updated_at DESC, tickets.reference
      LIMIT ${filter.limit}
    ) AS found
    ORDER BY status = 'resolved', urgency, updated_at DESC, reference`.map(toTicketRow);
}

function countGroups({ sql }: Database, search: string): TicketGroup[] {
  const { reference, number, words } = readSearch(search);
  // Without a search nothing but the index is read.
  const rows =
    reference === null && words.length === 0
      ? sql.all`SELECT status, category_id, urgency, coalesce(account_id, ${NOBODY}) AS assignee,
            count(*) AS total
          FROM tickets LEFT JOIN assignments ON assignments.reference = tickets.reference
          GROUP BY 1, 2, 3, 4`
      : sql.all`SELECT status, category_id, urgency, coalesce(account_id, ${NOBODY}) AS assignee,
            count(*) AS total
          FROM tickets LEFT JOIN assignments ON assignments.reference = tickets.reference
          WHERE (${reference} IS NULL OR ${reference} IN (tickets.reference, provisional_reference))
            AND (${words.length} = 0 OR tickets.reference IN (
              SELECT reference FROM hand_overs WHERE foreign_number = ${number}
            ) OR NOT EXISTS (
              SELECT 1 FROM json_each(${JSON.stringify(words)}) WHERE instr(search_text, value) = 0
            ))
          GROUP BY 1, 2, 3, 4`;
  return z.array(GroupRow).parse(rows);
}

function readContents(
  { sql }: Database,
  references: readonly string[],
): Map<string, TicketContent> {
  const rows = sql.all`SELECT reference, content FROM tickets
    WHERE reference IN (SELECT value FROM json_each(${JSON.stringify(references)}))`;
  return new Map(rows.map((row) => ContentRow.parse(row)));
}

import { z } from 'zod';
import { NOBODY, type TicketGroup } from '../desk-records.ts';
import { readSearch, turnOf } from '../inbox-search.ts';
import { ContentRow, GroupRow } from '../rows/inbox-rows.ts';
import { toTicketRow, urgencyRank } from '../rows/ticket-rows.ts';
import type { TicketFilter, TicketRow, TicketStore } from '../store.ts';
import type { Database } from './database.ts';

export function createInboxReader(
  database: Database,
): Pick<TicketStore, 'list' | 'countGroups' | 'readContents'> {
  return {
    list: (filter) => list(database, filter),
    countGroups: (search) => countGroups(database, search),
    readContents: async (references) => {
      const { rows } = await database.sql`SELECT reference, content FROM tickets
        WHERE reference = ANY(${references}::text[])`;
      return new Map(rows.map((row) => ContentRow.parse(row)));
    },
  };
}

/**
 * The long columns are left out; who spoke last is asked only for the rows that are shown. The values are
 * known when the statement is planned, so what is not asked for costs nothing.
 */
async function list({ sql }: Database, filter: TicketFilter): Promise<TicketRow[]> {
  const { reference, number, words } = readSearch(filter.search);
  const category = filter.categoryId ?? null;
  const assignee = filter.assignee ?? null;
  const urgency = filter.urgency === undefined ? null : urgencyRank(filter.urgency);
  const { resolved, rank, updatedAt, last } = turnOf(filter.after);
  const { rows } = await sql`SELECT found.*, (
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
      WHERE (${reference}::text IS NOT NULL OR tickets.reference IN (
          SELECT reference FROM hand_overs WHERE foreign_number = ${number}::text) OR (
          status = ANY(${filter.statuses}::text[])
          AND (${category}::text IS NULL OR category_id = ${category})
          AND (${urgency}::int IS NULL OR urgency = ${urgency}::int)
          AND (${assignee}::text IS NULL OR coalesce(account_id, ${NOBODY}) = ${assignee})
        ))
        AND (${reference}::text IS NULL OR ${reference} IN (tickets.reference, provisional_reference))
        AND (tickets.reference IN (
          SELECT reference FROM hand_overs WHERE foreign_number = ${number}::text) OR NOT EXISTS (
          SELECT 1 FROM unnest(${words}::text[]) AS word WHERE strpos(search_text, word) = 0
        ))
        AND (${last}::text IS NULL OR (status = 'resolved')::int > ${resolved}::int
          OR ((status = 'resolved')::int = ${resolved}::int AND (urgency > ${rank}::int
            OR (urgency = ${rank}::int AND (updated_at < ${updatedAt}
              OR (updated_at = ${updatedAt} AND tickets.reference > ${last}::text))))))
      ORDER BY status = 'resolved', urgency, updated_at DESC, tickets.reference
      LIMIT ${filter.limit}
    ) AS found
    ORDER BY status = 'resolved', urgency, updated_at DESC, reference`;
  return rows.map(toTicketRow);
}

async function countGroups({ sql }: Database, search: string): Promise<TicketGroup[]> {
  const { reference, number, words } = readSearch(search);
  const { rows } = await sql`SELECT status, category_id, urgency,
      coalesce(account_id, ${NOBODY}) AS assignee, count(*)::int AS total
    FROM tickets LEFT JOIN assignments ON assignments.reference = tickets.reference
    WHERE (${reference}::text IS NULL OR ${reference} IN (tickets.reference, provisional_reference))
      AND (${words.length}::int = 0 OR tickets.reference IN (
          SELECT reference FROM hand_overs WHERE foreign_number = ${number}::text) OR NOT EXISTS (
        SELECT 1 FROM unnest(${words}::text[]) AS word WHERE strpos(search_text, word) = 0
      ))
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
  return z.array(GroupRow).parse(rows);
}

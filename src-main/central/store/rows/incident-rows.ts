import { z } from 'zod';
import { plainName } from '#shared/notice-scope.ts';
import { TicketStatus } from '#shared/ticket.ts';
import { parseSignature } from '../../incidents/signature.ts';
import type { DecidedProposal, SightingRecord } from '../incident-store.ts';

const Sighting = z.object({
  reference: z.string(),
  signature: z.string(),
  poste: z.string(),
  at: z.string(),
});

export function toSighting(row: unknown): SightingRecord {
  const { signature, ...rest } = Sighting.parse(row);
  return { ...rest, signature: parseSignature(signature) };
}

const Proposal = z.object({
  id: z.string(),
  signature: z.string(),
  since: z.string(),
  usual: z.number(),
  raised_at: z.string(),
  state: z.enum(['open', 'confirmed', 'dismissed']),
  decided_at: z.string().nullable(),
  notice_id: z.string().nullable(),
});

export function toProposal(value: unknown): DecidedProposal {
  const row = Proposal.parse(value);
  return {
    ...{ id: row.id, since: row.since, usual: row.usual, state: row.state },
    signature: parseSignature(row.signature),
    raisedAt: row.raised_at,
    decidedAt: row.decided_at,
    noticeId: row.notice_id,
  };
}

/** A ticket as the list of its notice shows it. */
export const AttachedTicket = z.object({
  reference: z.string(),
  subject: z.string(),
  status: TicketStatus,
});

export const KeyedPress = z.object({ notice_id: z.string(), poste: z.string() });

const FindingCount = z.object({ rule: z.string(), total: z.number().int() });
export const FindingCounts = z
  .array(FindingCount)
  .transform((rows) => Object.fromEntries(rows.map(({ rule, total }) => [rule, total])));

/** A poste that has no name left is itself all the same. */
export function posteName(typed: string): string {
  return plainName(typed) || typed;
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { URGENCIES, type Urgency } from '#shared/category.ts';
import { PictureType } from '#shared/picture.ts';
import { AttachmentFact, Sha256, ThreadMessage, TicketStatus } from '#shared/ticket.ts';
import { ChiefFinding } from '../chief-finding.ts';
import type { KnownKey, StoredPicture, TicketRow } from '../store.ts';

export function urgencyRank(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency);
}

export const ReferenceRow = z.object({ reference: z.string() });

const Row = z.object({
  reference: z.string(),
  provisional_reference: z.string(),
  category_id: z.string(),
  urgency: z.number().int(),
  subject: z.string(),
  status: TicketStatus,
  requester_name: z.string(),
  poste: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  last_sender: z.string().nullable(),
  finding: z.string().nullable(),
  assignee_id: z.string().nullable(),
  assignee_name: z.string().nullable(),
});

export function toTicketRow(value: unknown): TicketRow {
  const row = Row.parse(value);
  return {
    reference: row.reference,
    provisionalReference: row.provisional_reference,
    categoryId: row.category_id,
    urgency: URGENCIES[row.urgency] ?? 'normal',
    subject: row.subject,
    status: row.status,
    requesterName: row.requester_name,
    poste: row.poste,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    unanswered: row.last_sender === 'requester',
    finding: row.finding === null ? null : ChiefFinding.parse(JSON.parse(row.finding)),
    assignee:
      row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
  };
}

export function toMessage(value: unknown): ThreadMessage {
  return z
    .object({ sender: z.unknown() })
    .loose()
    .transform(({ sender, ...row }) => ({ ...row, from: sender }))
    .pipe(ThreadMessage)
    .parse(value);
}

const PictureRow = z.object({
  name: z.string(),
  media_type: PictureType,
  sha256: Sha256,
  data: z.instanceof(Uint8Array),
});

export function toPicture(value: unknown): StoredPicture {
  const { media_type: mediaType, ...row } = PictureRow.parse(value);
  return { ...row, mediaType, bytes: row.data.byteLength };
}

const CountedRow = PictureRow.extend({ came: z.string().nullable() });

/** What is really there, not what was declared; of a picture that was erased, what was there. */
export function toCounted(value: unknown): AttachmentFact {
  const { name, media_type: mediaType, data, came } = CountedRow.parse(value);
  if (came !== null) return AttachmentFact.parse(JSON.parse(came));
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { name, mediaType, bytes: data.byteLength, sha256 };
}

export function toKey(value: unknown): KnownKey {
  return z
    .object({
      key: z.string(),
      content_hash: z.string(),
      reference: z.string(),
      to_complete: z.number().transform(Boolean),
      is_reply: z.number().transform(Boolean),
    })
    .transform((row) => ({
      key: row.key,
      contentHash: row.content_hash,
      reference: row.reference,
      toComplete: row.to_complete,
      isReply: row.is_reply,
    }))
    .parse(value);
}

import { z } from 'zod';
import { AttachmentFact, TicketContent } from '#shared/ticket.ts';
import { chiefFindingOf } from '../chief-finding.ts';
import type { DeskLogEntry } from '../desk-records.ts';
import type { TicketRecord } from '../store.ts';
import { toMessage, toTicketRow } from './ticket-rows.ts';

export type PicturesByMessage = ReadonlyMap<string, AttachmentFact[]>;

const MessagePictureRow = AttachmentFact.extend({ messageId: z.string() });

/** In the order in which they came. */
export function groupByMessage(rows: readonly unknown[]): PicturesByMessage {
  const parsed = rows.map((row) => MessagePictureRow.parse(row));
  const grouped = Map.groupBy(parsed, ({ messageId }) => messageId);
  return new Map(
    [...grouped].map(([id, found]) => [id, found.map((row) => AttachmentFact.parse(row))]),
  );
}

const StoredTicket = z.object({ reference: z.string(), content: z.string() });

/** For what else is to be read of it. */
export function referenceIn(ticket: unknown): string {
  return StoredTicket.parse(ticket).reference;
}

export interface TicketParts {
  /** A row of its table, with the columns `toTicketRow` reads. */
  readonly ticket: unknown;
  readonly messages: readonly unknown[];
  readonly shown: PicturesByMessage;
  readonly attachments: readonly unknown[];
  readonly log: readonly DeskLogEntry[];
}

export function toTicketRecord(parts: TicketParts): TicketRecord {
  const { ticket, messages, shown, attachments, log } = parts;
  const thread = messages
    .map(toMessage)
    .map((message) => ({ ...message, attachments: shown.get(message.id) ?? [] }));
  const content = TicketContent.parse(JSON.parse(StoredTicket.parse(ticket).content));
  return {
    ...toTicketRow(ticket),
    content,
    finding: chiefFindingOf(content),
    thread,
    log,
    version: thread.length + log.length,
    attachments: z.array(AttachmentFact).parse(attachments),
    unanswered: thread.findLast(({ from }) => from !== 'system')?.from === 'requester',
  };
}

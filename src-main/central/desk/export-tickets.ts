import { findCategory, type Category } from '#shared/category.ts';
import type { Language } from '#shared/language.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { TicketRow, TicketStore } from '../store/store.ts';
import { csvLine } from './csv.ts';

/** The fields of an exported ticket, in the order of the columns; moments are ISO 8601 in UTC. */
export const EXPORTED = [
  'reference',
  'provisionalReference',
  'status',
  'urgency',
  'categoryId',
  'category',
  'subject',
  'description',
  'answers',
  'finding',
  'handledBy',
  'requesterName',
  'requesterEmail',
  'requesterPhone',
  'poste',
  'createdAt',
  'updatedAt',
] as const;

type ExportedTicket = Readonly<Record<(typeof EXPORTED)[number], string>>;

export interface Export {
  readonly tickets: Pick<TicketStore, 'readContents'>;
  readonly rows: readonly TicketRow[];
  readonly categories: readonly Category[];
  readonly language: Language;
}

/** Excel in French reads UTF-8 by its mark, and splits at the semicolon. */
export function exportCsv(exported: Export): ReadableStream<Uint8Array> {
  return streamOf(exported, {
    before: `\u{feff}${csvLine(EXPORTED)}`,
    line: (ticket) => csvLine(EXPORTED.map((field) => ticket[field])),
    after: '',
  });
}

export function exportJson(exported: Export): ReadableStream<Uint8Array> {
  return streamOf(exported, {
    before: '[',
    line: (ticket, at) => `${at === 0 ? '' : ','}\n${JSON.stringify(ticket)}`,
    after: '\n]\n',
  });
}

/** So many contents, with their reports, are in memory at once. */
const CHUNK = 50;

interface Form {
  readonly before: string;
  readonly after: string;
  readonly line: (ticket: ExportedTicket, at: number) => string;
}

/** The rows are one moment's; their long texts are read as whoever downloads them keeps up. */
function streamOf(exported: Export, { before, line, after }: Form): ReadableStream<Uint8Array> {
  const { tickets, rows } = exported;
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(before)),
    pull: async (stream) => {
      const first = next;
      const chunk = rows.slice(first, first + CHUNK);
      next += chunk.length;
      const contents = await tickets.readContents(chunk.map(({ reference }) => reference));
      const lines = chunk.map((row, at) =>
        line(ticketOf(exported, row, contents.get(row.reference)), first + at),
      );
      if (lines.length > 0) stream.enqueue(encoder.encode(lines.join('')));
      if (next < rows.length) return;
      stream.enqueue(encoder.encode(after));
      stream.close();
    },
  });
}

function ticketOf(
  { categories, language }: Export,
  row: TicketRow,
  content: TicketContent | undefined,
): ExportedTicket {
  const category = findCategory(categories, row.categoryId);
  const label = (id: string) =>
    category?.questions.find((asks) => asks.id === id)?.label[language] ?? id;
  return {
    reference: row.reference,
    provisionalReference: row.provisionalReference,
    status: row.status,
    urgency: row.urgency,
    categoryId: row.categoryId,
    category: category?.label ?? row.categoryId,
    subject: row.subject,
    description: content?.description ?? '',
    answers: Object.entries(content?.answers ?? {})
      .map(([id, answer]) => `${label(id)} ${answer}`)
      .join('\n'),
    finding: row.finding?.title[language] ?? '',
    handledBy: row.assignee?.name ?? '',
    requesterName: row.requesterName,
    requesterEmail: content?.requester.email ?? '',
    requesterPhone: content?.requester.phone ?? '',
    poste: row.poste,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

import type { Category } from '#shared/category.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import { formatBytes } from '#shared/format-bytes.ts';
import { describeReport } from '#shared/report-text.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { formatMoment } from '../desk/moments.ts';
import type { StoredPicture, TicketRecord } from '../store/store.ts';
import type { Capabilities, HelpDeskFile, HelpDeskTicket } from './help-desk.ts';
import { TICKET_WORDS, type TicketWords } from './ticket-words.ts';

export interface TicketToHandOver {
  /** Its idempotency key. */
  readonly token: string;
  readonly ticket: Pick<TicketRecord, 'reference' | 'urgency' | 'content'>;
  /** Undefined when the catalogue no longer has it. */
  readonly category: Category | undefined;
  readonly pictures: readonly StoredPicture[];
}

/**
 * The ticket as a technician reads it in a program that knows nothing of ours: the agent's own words
 * first, then what they are about, then the machine in plain words; the machine in data, and the
 * pictures, beside it. Says nothing that was not on the screen when the agent pressed Send.
 */
export function ticketForHelpDesk(
  { token, ticket, category, pictures }: TicketToHandOver,
  { largestAttachmentBytes: most }: Pick<Capabilities, 'largestAttachmentBytes'>,
): HelpDeskTicket {
  const { content } = ticket;
  const words = TICKET_WORDS[content.language];
  const all = [...pictures, ...reportFile(content, words)];
  const kept = all.filter(({ data }) => data.byteLength > most);
  const sections = [
    content.description,
    section(words.requester, requesterLines(ticket, category, words)),
    section(words.answers, answerLines(content, category)),
    section(
      words.kept,
      kept.map((file) => keptLine(file, content)),
    ),
    ...machineSections(content, words),
  ];
  return {
    token,
    categoryId: content.categoryId,
    subject: content.subject,
    text: sections.filter((text) => text !== '').join('\n\n'),
    requester: content.requester,
    files: all
      .filter((file) => !kept.includes(file))
      .map(({ name, mediaType, data }) => ({ name, mediaType, data })),
  };
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `— ${title} —\n${lines.join('\n')}`;
}

const pair = (label: string, value: string): string => `${label} : ${value}`;

function requesterLines(
  { reference, urgency, content }: TicketToHandOver['ticket'],
  category: Category | undefined,
  words: TicketWords,
): string[] {
  const { name, email, poste, phone } = content.requester;
  return [
    pair(words.name, name),
    pair(words.email, email),
    pair(words.poste, poste),
    ...(phone === '' ? [] : [pair(words.phone, phone)]),
    pair(words.category, category?.label ?? content.categoryId),
    pair(words.urgencyLabel, words.urgency[urgency]),
    pair(words.reference, reference),
  ];
}

function answerLines({ answers, language }: TicketContent, category: Category | undefined) {
  return Object.entries(answers)
    .filter(([, answer]) => answer !== '')
    .map(([id, answer]) => {
      const question = category?.questions.find((one) => one.id === id);
      const choice = question?.choices?.find(({ value }) => value === answer);
      return pair(question?.label[language] ?? id, choice?.label[language] ?? answer);
    });
}

function machineSections({ report, language }: TicketContent, words: TicketWords): string[] {
  if (report === null) return [];
  const findings = findCauses(report).map(({ technician }) => `- ${technician[language]}`);
  const told = describeReport(report, language).flatMap(({ title, lines }) => [
    '',
    title,
    ...lines.map(({ label, text }) => pair(label, text)),
  ]);
  const title = words.report(formatMoment(report.takenAt, language));
  return [section(words.findings, findings), section(title, told)];
}

function reportFile({ report }: TicketContent, words: TicketWords): HelpDeskFile[] {
  if (report === null) return [];
  const data = Buffer.from(JSON.stringify(report, null, 2));
  return [{ name: words.reportFile, mediaType: 'application/json', data }];
}

function keptLine({ name, data }: HelpDeskFile, { language }: TicketContent): string {
  return `- ${name}, ${formatBytes(data.byteLength, language)}`;
}

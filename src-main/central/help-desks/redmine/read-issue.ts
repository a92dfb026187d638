import type { TicketStatus } from '#shared/ticket.ts';
import { assertId } from '../assert-id.ts';
import { TICKET_GONE } from '../door-faults.ts';
import type { ForeignFile, ForeignMessage, ForeignTicket } from '../help-desk.ts';
import { readSigned } from '../signed-text.ts';
import type { RedmineDesk } from './desk.ts';
import { IssueAnswer, valueOf, type Attachment, type Issue, type Journal } from './schemas.ts';
import type { RedmineSettings } from './settings.ts';

export async function readIssue(
  { door, settings }: RedmineDesk,
  id: string,
): Promise<ForeignTicket> {
  assertId(id);
  const { issue } = await door.ask({
    path: `/issues/${id}.json?include=journals,attachments`,
    schema: IssueAnswer,
    refusals: TICKET_GONE,
  });
  const token = valueOf(issue.custom_fields, settings.tokenField);
  const later = new Set(issue.journals.flatMap(fileIds));
  return {
    id,
    number: id,
    url: `${settings.url.replace(/\/+$/u, '')}/issues/${id}`,
    token: typeof token === 'string' && token !== '' ? token : null,
    subject: issue.subject,
    status: statusOf(settings, issue),
    createdAt: issue.created_on,
    updatedAt: issue.updated_on,
    files: issue.attachments.filter((file) => !later.has(file.id)).map(asFile),
    thread: publicJournals(issue)
      .map((journal) => asMessage(journal, issue))
      .filter(({ text, files, token: own }) => text !== '' || files.length > 0 || own !== null),
  };
}

/**
 * A file that is left with a private note gets a journal of its own, which Redmine makes public; it
 * is told by its moment and author, and stays with the note.
 */
function publicJournals({ journals }: Issue): Journal[] {
  const notes = journals.filter((journal) => journal.private_notes);
  return journals.filter(
    ({ private_notes: isPrivate, notes: text, created_on: at, user }) =>
      !isPrivate &&
      ((text ?? '') !== '' ||
        !notes.some((note) => note.user.id === user.id && isSameAct(note.created_on, at))),
  );
}

const SAME_ACT_MS = 2000;

function isSameAct(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= SAME_ACT_MS;
}

function asMessage(journal: Journal, { author: ours, attachments }: Issue): ForeignMessage {
  const text = (journal.notes ?? '').replace(/\r\n?/gu, '\n').trim();
  const ids = fileIds(journal);
  const base = {
    id: String(journal.id),
    at: journal.created_on,
    files: attachments.filter(({ id }) => ids.includes(id)).map(asFile),
  };
  // The issue is ours, so who made it is the account we speak with; anybody may quote a signature.
  const signed = journal.user.id === ours.id ? readSigned(text) : undefined;
  if (signed !== undefined) return { ...base, from: 'requester', ...signed };
  return { ...base, from: 'support', author: journal.user.name, text, token: null };
}

/** Of the files that came with it. */
function fileIds({ details }: Journal): number[] {
  return details
    .filter(({ property }) => property === 'attachment')
    .map(({ name }) => Number(name));
}

function asFile({ id, filename, filesize, content_type: type }: Attachment): ForeignFile {
  return {
    id: String(id),
    name: filename,
    mediaType: type ?? 'application/octet-stream',
    bytes: filesize,
    sha256: null,
  };
}

/** Names are the site's own; what nobody has explained is new until somebody has moved it. */
function statusOf({ statuses }: RedmineSettings, { status, journals }: Issue): TicketStatus {
  if (status.is_closed) return 'resolved';
  const moved = journals.some(({ details }) =>
    details.some(({ property, name }) => property === 'attr' && name === 'status_id'),
  );
  return statuses[String(status.id)] ?? statuses[status.name] ?? (moved ? 'in-progress' : 'new');
}

export function readFile({ door, settings }: RedmineDesk, fileId: string): Promise<Uint8Array> {
  assertId(fileId);
  // The limit may have been another when it came.
  return door.readBytes(`/attachments/download/${fileId}`, 4 * settings.largestAttachmentBytes);
}

import { randomInt, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { findCategory, type Category } from '#shared/category.ts';
import type { SendOutcome } from '#shared/contract.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { Language } from '#shared/language.ts';
import { createProvisionalReference } from '#shared/reference.ts';
import type { Settings } from '#shared/settings.ts';
import type { Draft, TicketContent } from '#shared/ticket.ts';
import type { CaptureSession } from '../capture/capture-session.ts';
import type { Clock, Log } from '../ports.ts';
import { buildTicket, type TicketMaterial } from './build-ticket.ts';
import type { Drafts } from './drafts.ts';
import type { MoveStore } from './move-store.ts';
import type { Outbox } from './outbox.ts';
import type { QueueStore } from './queue-store.ts';
import type { TicketReader } from './ticket-reader.ts';

export interface SendTicketOptions {
  readonly drafts: Drafts;
  readonly capture: CaptureSession;
  /** The report as it stands: facts still being read are said to be unknown. */
  readonly settledReport: () => MachineReport;
  readonly categories: () => readonly Category[];
  readonly queue: QueueStore;
  readonly moves: MoveStore;
  readonly reader: TicketReader;
  readonly outbox: Outbox;
  readonly language: () => Language;
  readonly poste: TicketMaterial['poste'];
  /** A new ticket is in the queue. */
  readonly onMade: (content: TicketContent) => void;
  readonly rememberRequester: (requester: Settings['requester']) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Send: one transaction holds ticket, pictures and key before the screen says anything; the
 * evidence leaves memory only then, so a refused field or a full disk costs nothing.
 * @throws FaultError `disk-full`, `storage-read-only` or `storage-failed`
 */
export function createSendTicket(options: SendTicketOptions): (draft: Draft) => SendOutcome {
  const { drafts, capture, clock, log } = options;

  /** Only a convenience for the next ticket: a full disk may refuse it. */
  function rememberRequester(requester: Settings['requester']): void {
    try {
      options.rememberRequester(requester);
    } catch (thrown) {
      log.error('settings', thrown);
    }
  }

  return (draft) => {
    const now = clock.now();
    const pictures = capture.chosen();
    const edited = editedTicket(options, draft);
    const category = findCategory(options.categories(), draft.categoryId);
    const built = buildTicket({
      draft,
      category,
      pictures: pictures.map(({ view }) => view),
      report: edited?.content.report ?? options.settledReport(),
      language: options.language(),
      provisionalReference:
        edited?.content.provisionalReference ?? createProvisionalReference(randomInt),
      revision: edited === undefined ? 0 : edited.content.revision + 1,
      now,
      poste: options.poste,
    });
    if (!built.ok) return { sent: false, fields: built.error };

    const key = edited?.key ?? randomUUID();
    const kept = pictures.map(({ view: { sha256, mediaType }, bytes }) => ({
      sha256,
      mediaType,
      bytes,
    }));
    const urgency = category?.urgency ?? 'normal';
    const ticket = { key, content: built.value, pictures: kept };
    if (edited === undefined) {
      options.queue.enqueue(ticket, urgency, now);
      options.onMade(built.value);
    } else options.moves.resend(ticket, urgency, now);
    // The ticket exists: what fails from here on must not bid the agent to send it once more.
    // Who sits here is not told by a waiting ticket that leaves under the name it had.
    if (!isDeepStrictEqual(edited?.content.requester, built.value.requester))
      rememberRequester(draft.requester);
    capture.end({ key, reference: built.value.provisionalReference });
    drafts.begin();
    options.outbox.wake();
    return { sent: true, ticket: options.reader.detail(key) };
  };
}

/** The waiting ticket this draft is an edit of. What was gathered for it then still tells of the fault. */
function editedTicket({ drafts, moves }: SendTicketOptions, { editing }: Draft) {
  if (editing === null || !drafts.isEditing()) return undefined;
  return { key: editing, content: moves.read(editing).content };
}

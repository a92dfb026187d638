import type { Urgency } from '#shared/category.ts';
import type { Receipt } from '#shared/central-api.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type {
  AttachmentFact,
  NewThreadMessage,
  ThreadMessage,
  TicketContent,
  TicketStatus,
} from '#shared/ticket.ts';
import type { ChiefFinding } from './chief-finding.ts';
import type {
  Assignee,
  Assignment,
  DeskLogEntry,
  TicketCursor,
  TicketGroup,
} from './desk-records.ts';
import type { PosteIdentity } from './enrolment-store.ts';

/** The last report of a poste, as it was known when a ticket about that poste came. */
export interface AttachedReport {
  readonly name: string;
  readonly report: MachineReport;
}

/** A request that may come twice: the same key with the same content hash is the same request. */
export interface KeyRecord {
  readonly key: string;
  readonly contentHash: string;
  readonly reference: string;
  /** Its ticket came by phone, and its poste has not brought the rest yet. */
  readonly toComplete: boolean;
}

export interface KnownKey extends KeyRecord {
  /** A reply came under it; its message, when it left one, bears the key as its id. */
  readonly isReply: boolean;
}

export interface StoredPicture extends AttachmentFact {
  readonly data: Uint8Array;
}

/** A picture whose ticket has not come yet. */
export interface HeldPicture {
  readonly key: string;
  readonly sha256: string;
  readonly data: Uint8Array;
  readonly at: string;
}

export interface NewTicket extends KeyRecord {
  /** What its thread begins with. */
  readonly messages?: readonly NewThreadMessage[];
  /** The poste whose token it came with; null for a shared one. */
  readonly origin?: PosteIdentity | null;
  readonly content: TicketContent;
  readonly urgency: Urgency;
  readonly createdAt: string;
  /** As received and counted, not as declared. */
  readonly pictures: readonly StoredPicture[];
}

export interface CompletedTicket extends Omit<NewTicket, 'createdAt'> {
  readonly at: string;
}

/** The agent has taken a ticket back, as it stood up to a revision. */
export interface TakeBackNotice {
  readonly key: string;
  readonly revision: number;
  readonly at: string;
}

/** One row of the inbox. */
export interface TicketRow {
  readonly reference: string;
  readonly provisionalReference: string;
  readonly categoryId: string;
  readonly urgency: Urgency;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly requesterName: string;
  readonly poste: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The last words of the thread are the requester's. */
  readonly unanswered: boolean;
  /** The first finding of its machine report, where there is one. */
  readonly finding: ChiefFinding | null;
  /** Who of the team takes care of it. */
  readonly assignee: Assignee | null;
}

export interface TicketRecord extends TicketRow {
  readonly content: TicketContent;
  readonly thread: readonly ThreadMessage[];
  readonly attachments: readonly AttachmentFact[];
  /** What the team did with it, oldest first. */
  readonly log: readonly DeskLogEntry[];
  /** Grows with every message, status and assignment. */
  readonly version: number;
}

export interface TicketFilter {
  readonly statuses: readonly TicketStatus[];
  readonly categoryId: string | undefined;
  /** A reference, final or provisional, or a number of the help desk, which is found whatever its state and category; or words that must all be there, accents and case ignored. */
  readonly search: string;
  readonly urgency?: Urgency | undefined;
  /** An account's id, or `NOBODY`; left out, it does not matter whose. */
  readonly assignee?: string | undefined;
  /** Left out, from the beginning. */
  readonly after?: TicketCursor | undefined;
  readonly limit: number;
}

/** A picture whose bytes go for ever; another one stands in its place. */
export interface ErasedPicture {
  readonly sha256: string;
  readonly inItsPlace: StoredPicture;
}

export interface ThreadChange {
  readonly reference: string;
  readonly messages: readonly NewThreadMessage[];
  /** As received and counted, of the message that bears the key of `once`. */
  readonly pictures?: readonly StoredPicture[];
  readonly status: TicketStatus;
  readonly at: string;
  /** The version that was on the screen; the change is refused when there is a later one. */
  readonly seen?: number | undefined;
  readonly assign?: Assignment | undefined;
  /** The ticket belongs to this notice from now on, and its poste is counted there. */
  readonly noticeId?: string;
  /** For a reply, which a caller may repeat. What was held for the key goes with it. */
  readonly once?: { readonly key: string; readonly contentHash: string };
  /** Of the ticket or of its thread. */
  readonly erase?: ErasedPicture;
  /** The message that bears the key of `once` was read at the help desk under this id. */
  readonly foreignId?: string;
}

/** What every act on a ticket says of itself. */
export type TicketAct = Pick<ThreadChange, 'reference' | 'at' | 'seen'>;

export interface TicketStore {
  findKey(key: string): Promise<KnownKey | undefined>;
  /** SHA-256 of the pictures that wait for the ticket of this key. */
  listHeld(key: string): Promise<string[]>;
  /** Keeps a picture until its ticket comes; one that is held already is not kept twice. */
  hold(picture: HeldPicture): Promise<void>;
  readHeld(key: string, sha256: string): Promise<Uint8Array | undefined>;
  /** Those whose ticket never came. */
  dropHeldBefore(moment: string): Promise<void>;
  /** From now on no revision up to this one becomes a ticket; changes nothing for a ticket that is whole. */
  takeBack(notice: TakeBackNotice): Promise<void>;
  /** Forgets what was taken back so long ago that nothing of it can still be on its way. */
  dropTakenBackBefore(moment: string): Promise<void>;
  /** Ticket, pictures and key in one transaction; nothing of it unless `created`. What was held for the key goes with it. */
  create(ticket: NewTicket): Promise<'created' | 'key-known' | 'reference-taken' | 'taken-back'>;
  /** Puts the whole in the place of what a phone had brought, once. */
  complete(ticket: CompletedTicket): Promise<'completed' | 'whole-already' | 'taken-back'>;
  /** Counts again what is stored: sizes and SHA-256 are taken from the stored bytes; of an erased picture, as it came. */
  receipt(reference: string): Promise<Receipt>;
  find(reference: string): Promise<TicketRecord | undefined>;
  /** By final or provisional reference; the e-mail's case does not matter. */
  findForRequester(reference: string, email: string): Promise<TicketRecord | undefined>;
  /** One of the ticket's own, or of its thread; in the place of one that was erased, what stands there. */
  readPicture(reference: string, sha256: string): Promise<StoredPicture | undefined>;
  /** As `receipt`, what is stored with a message. */
  countMessage(id: string): Promise<AttachmentFact[]>;
  /** Messages, their pictures, status and key in one transaction; `key-known` too when a message bears the key. */
  change(change: ThreadChange): Promise<'changed' | 'key-known' | 'changed-meanwhile'>;
  /** Of no matter to the requester: the ticket counts as unchanged. */
  assign(change: Assignment & TicketAct): Promise<'changed' | 'changed-meanwhile'>;
  /** What those of them that are here said, by reference. */
  readContents(references: readonly string[]): Promise<Map<string, TicketContent>>;
  /** Open ones first, then by urgency, then the latest change. */
  list(filter: TicketFilter): Promise<TicketRow[]>;
  /** All tickets that the search finds, whatever their state, by what they are alike in. */
  countGroups(search: string): Promise<TicketGroup[]>;
  /** By name or sticker code, however it is typed; undefined for a poste that never sent a report. */
  findPoste(code: string): Promise<{ name: string; lastReportAt: string } | undefined>;
  /**
   * At most so many of those that were resolved and have not changed since that moment, the oldest first,
   * with all that is kept of them; answers how many they were. Spared is one that waits for the help desk,
   * or whose machine report another ticket shows.
   */
  eraseResolvedBefore(moment: string, most: number): Promise<number>;
  /** The poste whose own token a ticket came with. */
  originOf(reference: string): Promise<PosteIdentity | undefined>;
  /** What a ticket reported for another poste was given of it. */
  attachedReport(reference: string): Promise<AttachedReport | undefined>;
}

import type { Notice } from '#shared/article.ts';
import type { Urgency } from '#shared/category.ts';
import type { Receipt } from '#shared/central-api.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { DeflectionBatch, DeflectionCounts } from '#shared/deflection.ts';
import type {
  AttachmentFact,
  NewThreadMessage,
  ThreadMessage,
  TicketContent,
  TicketStatus,
} from '#shared/ticket.ts';
import type { AccountStore } from './accounts.ts';
import type { ArticleStore } from './article-store.ts';
import type { AuditLog } from './audit-log.ts';
import type { CatalogueStore } from './catalogue-store.ts';
import type { ChiefFinding } from './chief-finding.ts';
import type {
  Assignee,
  Assignment,
  DeskLogEntry,
  TicketCursor,
  TicketGroup,
} from './desk-records.ts';
import type { EnrolmentStore, PosteIdentity } from './enrolment-store.ts';
import type { IncidentStore } from './incident-store.ts';
import type { ProfileStore } from './profile-store.ts';
import type { HandOverStore } from './hand-over-store.ts';
import type { ChangeHints } from './change-hints.ts';

/**
 * Where the central keeps everything. Asynchronous, because a site with several centrals keeps it
 * on a database server. Moments are ISO 8601 in UTC. Every method may throw a `FaultError` with
 * `disk-full`; anything else it throws is a defect.
 */
export interface CentralStore {
  readonly access: AccessStore;
  readonly accounts: AccountStore;
  readonly audit: AuditLog;
  readonly enrolments: EnrolmentStore;
  readonly profiles: ProfileStore;
  readonly knowledge: KnowledgeStore;
  readonly tickets: TicketStore;
  readonly incidents: IncidentStore;
  readonly deflections: DeflectionStore;
  /** Empty where the site has no help desk of its own. */
  readonly handOvers: HandOverStore;
  readonly hints: ChangeHints;
  /** What only one of the centrals may do at a time, such as the first start: the others wait for it. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Resolves when the store answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Who may use which door: a poste the API, with a token that many share; a desk token the support team's page. */
export type TokenKind = 'poste' | 'desk';

/** Secrets are kept as the hex of their SHA-256, never as they are. */
export interface TokenRecord {
  readonly hash: string;
  readonly kind: TokenKind;
  readonly label: string;
  readonly createdAt: string;
}

export interface SessionRecord {
  readonly hash: string;
  readonly expiresAt: string;
  /** Null for one that was opened before there were accounts. */
  readonly accountId: string | null;
}

export interface AccessStore {
  /** Adding a token that is already there changes nothing. */
  addToken(token: TokenRecord): Promise<void>;
  findToken(hash: string): Promise<TokenRecord | undefined>;
  /** Postes whose token's hash begins so. */
  findPosteTokens(hashPrefix: string): Promise<TokenRecord[]>;
  hasTokens(): Promise<boolean>;
  openSession(session: SessionRecord): Promise<void>;
  findSession(hash: string): Promise<SessionRecord | undefined>;
  closeSession(hash: string): Promise<void>;
  /** All of one account, but the one that is named. */
  closeSessionsOf(accountId: string, exceptHash?: string): Promise<void>;
  dropSessionsBefore(moment: string): Promise<void>;
}

export interface KnowledgeStore extends ArticleStore, CatalogueStore {
  /** Newest first, ended ones included; each with its head-count. */
  /** Newest first; those that were over by that moment (ISO) are left out. */
  listNotices(notOverBy?: string): Promise<Notice[]>;
  addNotice(notice: Notice): Promise<void>;
  /** Puts these words, scope and span in the place of those of the same id. */
  changeNotice(notice: Notice): Promise<void>;
  /** Leaves a notice alone that has already ended. */
  endNotice(id: string, moment: string): Promise<void>;
}

export interface DeflectionSum extends DeflectionCounts {
  readonly site: string;
  readonly articleId: string;
}

/** What articles have spared, in sums. */
export interface DeflectionStore {
  /** Once per key; a batch that has been added changes nothing. */
  add(batch: DeflectionBatch & { readonly key: string; readonly at: string }): Promise<void>;
  /** By site and article, from a day on. */
  sums(fromDay: string): Promise<DeflectionSum[]>;
  /** Keys of batches that nobody can bring again. */
  dropBatchesBefore(moment: string): Promise<void>;
  /** Sums of days before this one (`2024-11-29`). */
  dropSumsBefore(day: string): Promise<void>;
}

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

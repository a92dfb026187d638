import type { Notice } from '#shared/article.ts';
import type { DeflectionBatch, DeflectionCounts } from '#shared/deflection.ts';
import type { AccountStore } from './accounts.ts';
import type { ArticleStore } from './article-store.ts';
import type { AuditLog } from './audit-log.ts';
import type { CatalogueStore } from './catalogue-store.ts';
import type { EnrolmentStore } from './enrolment-store.ts';
import type { IncidentStore } from './incident-store.ts';
import type { ProfileStore } from './profile-store.ts';
import type { HandOverStore } from './hand-over-store.ts';
import type { ChangeHints } from './change-hints.ts';
import type { TicketStore } from './ticket-store.ts';

export type * from './ticket-store.ts';

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

import type { TicketStatus } from '#shared/ticket.ts';
import type { CheckStep } from './check-step.ts';

/**
 * A help desk that a site already runs, as the central sees it. Small on purpose: what one of them
 * cannot do is said in its capabilities, and the central does it instead. Amounts are bytes, moments
 * ISO 8601 in UTC. Every method rejects with a `HelpDeskError` and nothing else; a success means that
 * the help desk said so, not that it is true: `place-once.ts` reads back.
 */
export interface HelpDesk {
  readonly capabilities: Capabilities;
  /** What has to be there for all the rest, one question each; none of them writes. */
  readonly steps: readonly CheckStep[];
  /** All of them: the first thing that is missing is thrown. */
  check(): Promise<void>;
  /** The id of the oldest ticket that bears this token; each hit is compared, no search is believed. */
  find(token: string): Promise<string | undefined>;
  /** Makes one ticket and answers its id. A caller who has asked before looks for the token first. */
  create(ticket: HelpDeskTicket): Promise<string>;
  /** As its requester may see it: nothing that the team keeps to itself. */
  read(id: string): Promise<ForeignTicket>;
  readFile(id: string, fileId: string): Promise<Uint8Array>;
  /**
   * Only where files are brought after create: adds them to a ticket, or to a message of it. What is
   * there already is left out by the caller, who has read it.
   */
  attach?(to: AttachTo, files: readonly HelpDeskFile[]): Promise<void>;
  /** Says something in the requester's name. A caller who has asked before reads the thread first. */
  reply(id: string, reply: HelpDeskReply): Promise<void>;
  /**
   * Those of our account that have changed at this moment or later, by one search. Left out where it
   * cannot be asked; each ticket is then read in its turn. May name tickets that are not ours.
   */
  changedSince?(moment: string): Promise<ForeignChange[]>;
  /** Puts a ticket there; false where the help desk or its settings have no such status for it. */
  setStatus?(id: string, status: TicketStatus): Promise<boolean>;
  /**
   * What the settings choose of the knowledge base that the account may read. Of one that is `known`, by
   * its id and moment, and has not changed, the words may be left out.
   */
  listArticles(known?: ReadonlyMap<string, string>): Promise<ForeignArticle[]>;
}

export interface Capabilities {
  /** As a person knows it. */
  readonly name: string;
  /** Whether a ticket can be found again by our token, exactly. */
  readonly findByToken: boolean;
  /** Whether a ticket can be read at all; where not, the central's own copy is what there is. */
  readonly status: boolean;
  readonly thread: boolean;
  readonly reply: boolean;
  readonly articles: boolean;
  /** Whether files stand with the ticket from its first moment, or are brought once it is there. */
  readonly attachments: 'with-create' | 'after-create';
  /** One more byte is refused or, worse, dropped without a word. */
  readonly largestAttachmentBytes: number;
  /** Whether a file of no bytes can be there at all. */
  readonly emptyAttachments: boolean;
  /**
   * What keeps a repeated create from making a second ticket: the server, which knows it again; a look
   * for its token; or a person, because it can neither know it again nor be looked through.
   */
  readonly guardAgainstDoubles: 'server' | 'look-first' | 'person';
  /** Whose name stands beside a reply at the help desk; the words say who spoke in either case. */
  readonly repliesAs: 'requester' | 'service-account';
}

export interface AttachTo {
  readonly id: string;
  /** Of the thread; left out, the files stand with the ticket itself. */
  readonly messageId?: string;
}

/** What the central hands over. */
export interface HelpDeskTicket {
  /** Our idempotency key, a UUID. */
  readonly token: string;
  readonly categoryId: string;
  readonly subject: string;
  readonly text: string;
  readonly requester: { readonly name: string; readonly email: string; readonly poste: string };
  readonly files: readonly HelpDeskFile[];
}

export interface HelpDeskFile {
  readonly name: string;
  readonly mediaType: string;
  readonly data: Uint8Array;
}

export interface HelpDeskReply {
  /** Its own idempotency key, a UUID; it stands in the text and is taken out when it is read. */
  readonly token: string;
  readonly author: string;
  readonly poste: string;
  readonly text: string;
  readonly files: readonly HelpDeskFile[];
}

export interface ForeignTicket {
  readonly id: string;
  /** What a person says on the phone. */
  readonly number: string;
  /** Where the team sees it. */
  readonly url: string;
  /** Null for a ticket that is not ours. */
  readonly token: string | null;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Those of the ticket itself. */
  readonly files: readonly ForeignFile[];
  /** Oldest first, the ticket's own text left out. */
  readonly thread: readonly ForeignMessage[];
}

export interface ForeignChange {
  readonly id: string;
  readonly updatedAt: string;
}

export interface ForeignMessage {
  readonly id: string;
  readonly at: string;
  readonly from: 'requester' | 'support';
  readonly author: string;
  /** Plain text, whatever the help desk keeps. */
  readonly text: string;
  /** Of the reply it is; null when we did not bring it. */
  readonly token: string | null;
  readonly files: readonly ForeignFile[];
}

export interface ForeignFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Null where the help desk does not tell one. */
  readonly sha256: string | null;
}

export interface ForeignArticle {
  readonly id: string;
  /** The class, category or project it stands in; empty where it stands in none. */
  readonly group: string;
  readonly title: string;
  /** Plain text; null where it is known and has not changed. */
  readonly text: string | null;
  /** Where a person sees it there; empty where that is not known. */
  readonly url: string;
  readonly updatedAt: string;
}

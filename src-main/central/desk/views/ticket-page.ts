import type { Article } from '#shared/article.ts';
import type { PosteIdentity } from '../../store/enrolment-store.ts';
import type { HandOver } from '../../store/hand-over-store.ts';
import type { AttachedReport, TicketRecord } from '../../store/store.ts';
import type { TicketIncident } from './incident-block.ts';
import type { Inbox } from './inbox-page.ts';

/** What the page of one ticket shows. */
export interface TicketPage {
  readonly ticket: TicketRecord;
  readonly inbox: Inbox;
  /** The knowledge base, to name what the agent was offered. */
  readonly articles: readonly Article[];
  readonly incident: TicketIncident;
  /** For a ticket about another poste: what was last known of that one. */
  readonly otherPoste: AttachedReport | undefined;
  /** How far it is on its way to the site's help desk, where there is one. */
  readonly handOver: HandOver | undefined;
  /** The poste whose token brought it, where it has one of its own. */
  readonly origin: PosteIdentity | undefined;
  /** When it will be erased, were nothing added to it; undefined where it will not. */
  readonly erasedAt: string | undefined;
  /** What was said in it and waits for a person before the help desk. */
  readonly repliesStuck: number;
  /** A reply that was refused, with its words, which must not be lost, and the reason. */
  readonly refusedReply?: { readonly text: string; readonly sentence: string };
  /** Why what was pressed did not happen. */
  readonly alert?: string;
}

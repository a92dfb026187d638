import type { Notice } from '#shared/article.ts';
import type { ConcernedPress } from '#shared/concerned-press.ts';
import type { Signature } from '../incidents/signature.ts';
import type { TicketRow } from './ticket-store.ts';

/** One ticket as the rule sees it. */
export interface SightingRecord {
  readonly reference: string;
  readonly signature: Signature;
  /** Folded, so that `PC-214` and `pc 214` are one. */
  readonly poste: string;
  readonly at: string;
}

/** A gathering of tickets that looks like an outage, before support has said what it is. */
export interface Proposal {
  readonly id: string;
  readonly signature: Signature;
  /** When the first of its tickets came. */
  readonly since: string;
  /** Tickets a window usually brings, as the rule reckoned. */
  readonly usual: number;
  readonly raisedAt: string;
}

export interface DecidedProposal extends Proposal {
  readonly state: 'open' | 'confirmed' | 'dismissed';
  readonly decidedAt: string | null;
  /** The notice it has become. */
  readonly noticeId: string | null;
}

export interface ProposalDecision {
  readonly id: string;
  readonly state: 'confirmed' | 'dismissed';
  readonly at: string;
  readonly noticeId: string | null;
}

export interface PressRecord extends ConcernedPress {
  readonly noticeId: string;
  readonly key: string;
}

/** Known incidents: what makes one likely, who is concerned, which tickets belong to it. As `CentralStore` in all. */
export interface IncidentStore {
  /** Signatures since a moment, oldest first; tickets of known incidents are left out. */
  sightings(since: string): Promise<SightingRecord[]>;
  /** One signature since a moment, likewise. */
  sightingsOf(signature: Signature, since: string): Promise<SightingRecord[]>;
  /** False, and nothing done, when one of its signature that was raised since is open: two centrals may see one outage. */
  propose(proposal: Proposal, openSince: string): Promise<boolean>;
  findProposal(id: string): Promise<DecidedProposal | undefined>;
  /** Raised since a moment, newest first, decided ones too. */
  listProposals(since: string): Promise<DecidedProposal[]>;
  /** A proposal is decided once; later decisions change nothing. */
  decide(decision: ProposalDecision): Promise<void>;
  /** The proposal becomes this new notice. False, and nothing published, when it was decided meanwhile. */
  confirm(notice: Notice, proposal: { readonly id: string; readonly at: string }): Promise<boolean>;
  /** Counts a poste once per notice. `key-reused` when the key came with another notice or poste. */
  press(press: PressRecord): Promise<'counted' | 'key-reused'>;
  headCount(noticeId: string): Promise<number>;
  /** Rules found on the postes that pressed, with how many of them each. */
  findingsOf(noticeId: string): Promise<Record<string, number>>;
  /** The notice a ticket belongs to. */
  noticeOf(reference: string): Promise<string | undefined>;
  /** Tickets of a notice, oldest first. */
  ticketsOf(noticeId: string): Promise<Pick<TicketRow, 'reference' | 'subject' | 'status'>[]>;
}

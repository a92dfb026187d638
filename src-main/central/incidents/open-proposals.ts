import type { Notice } from '#shared/article.ts';
import { assertNever } from '#shared/result.ts';
import type { CentralPorts } from '../ports.ts';
import type { DecidedProposal, Proposal, SightingRecord } from '../store/incident-store.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What support is shown, with what speaks for it. */
export interface OpenProposal extends Proposal {
  /** Every ticket of the signature since the first. */
  readonly tickets: readonly SightingRecord[];
  readonly postes: number;
}

/** Proposals that wait for a decision, newest first; never anything a poste is told. */
export async function listOpenProposals({
  store: { incidents },
  clock,
}: Pick<CentralPorts, 'store' | 'clock'>): Promise<OpenProposal[]> {
  const since = new Date(clock.now() - THRESHOLDS.openForMs).toISOString();
  const proposals = await incidents.listProposals(since);
  const open = proposals.filter(({ state }) => state === 'open');
  return Promise.all(
    open.map(async (proposal) => {
      const tickets = await incidents.sightingsOf(proposal.signature, proposal.since);
      return { ...proposal, tickets, postes: new Set(tickets.map(({ poste }) => poste)).size };
    }),
  );
}

/** Whether its signature need not be raised again now. */
export function isSpokenFor(
  { state, raisedAt, decidedAt, noticeId }: DecidedProposal,
  notices: readonly Notice[],
  nowMs: number,
): boolean {
  const isRecent = (iso: string | null, ms: number) => iso !== null && Date.parse(iso) > nowMs - ms;
  switch (state) {
    case 'open':
      return isRecent(raisedAt, THRESHOLDS.openForMs);
    case 'dismissed':
      return isRecent(decidedAt, THRESHOLDS.quietMs);
    case 'confirmed': {
      const notice = notices.find(({ id }) => id === noticeId);
      if (notice === undefined) return false;
      return notice.endsAt === null || isRecent(notice.endsAt, THRESHOLDS.quietAfterEndMs);
    }
    default:
      return assertNever(state);
  }
}

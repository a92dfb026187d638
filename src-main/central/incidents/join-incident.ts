import type { Notice } from '#shared/article.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { attachTickets } from './attach-tickets.ts';
import type { OpenProposal } from './open-proposals.ts';
import { listProposedTickets } from './proposed-tickets.ts';
import type { Signature } from './signature.ts';

/** A proposal that is the same outage, filed under another category: the notice's scope takes it in, its tickets go along. */
export async function joinIncident(
  ports: Pick<CentralPorts, 'store' | 'clock' | 'random'>,
  notice: Notice,
  proposal: OpenProposal,
): Promise<void> {
  const { knowledge, incidents } = ports.store;
  await knowledge.changeNotice(joinedScope(notice, proposal.signature));
  const decision = { id: proposal.id, state: 'confirmed', noticeId: notice.id } as const;
  await incidents.decide({ ...decision, at: isoNow(ports.clock) });
  const tickets = await listProposedTickets(ports, proposal, notice);
  const likely = tickets.filter(({ isLikely }) => isLikely).map(({ reference }) => reference);
  await attachTickets(ports, notice, likely);
}

/** The notice with this signature in its scope; one that is everybody's stays so. */
export function joinedScope(notice: Notice, { categoryId, application }: Signature): Notice {
  const withName = (names: readonly string[], name: string) =>
    names.length === 0 || name === '' ? [...names] : [...new Set([...names, name])];
  return {
    ...notice,
    categoryIds: withName(notice.categoryIds, categoryId),
    applications: withName(notice.applications, application),
  };
}

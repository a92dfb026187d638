import type { TicketSummary } from '#shared/ticket.ts';

/** More than this is no offer but a list. */
const MOST = 3;
/** Whoever sat here in an earlier shift; what is older than this is no longer the same fault. */
const COLLEAGUES_FOR_MS = 3 * 24 * 3600_000;

/**
 * Open tickets of a category that a new one might repeat: the agent's own first, then those a colleague
 * left on this poste, the latest first. One that stands in the form, was
 * withdrawn, or is not known to support any more, is none.
 */
export function followCandidates(
  tickets: readonly TicketSummary[],
  categoryId: string | undefined,
  now: number,
): readonly TicketSummary[] {
  return tickets
    .filter((ticket) => ticket.categoryId === categoryId && isOpen(ticket))
    .filter(({ mine, updatedAt }) => mine || now - Date.parse(updatedAt) < COLLEAGUES_FOR_MS)
    .toSorted((a, b) => Number(b.mine) - Number(a.mine) || b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, MOST);
}

function isOpen({ delivery: { state }, status, missing }: TicketSummary): boolean {
  if (state === 'draft' || state === 'withdrawn' || missing) return false;
  return state !== 'delivered' || status !== 'resolved';
}

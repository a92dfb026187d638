import type { TicketSummary } from '#shared/ticket.ts';

export type SectionName = 'waiting' | 'open' | 'resolved' | 'withdrawn' | 'others';

export interface Section {
  readonly name: SectionName;
  readonly tickets: readonly TicketSummary[];
}

/** The list in the order a person looks for: what has not left, what is open, what is done; colleagues’ last. */
export function sectionsOf(tickets: readonly TicketSummary[]): readonly Section[] {
  const names: SectionName[] = ['waiting', 'open', 'resolved', 'withdrawn', 'others'];
  const newestFirst = tickets.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return names
    .map((name) => ({ name, tickets: newestFirst.filter((ticket) => sectionOf(ticket) === name) }))
    .filter((section) => section.tickets.length > 0);
}

function sectionOf({ delivery, status, mine }: TicketSummary): SectionName {
  if (!mine) return 'others';
  if (delivery.state === 'withdrawn') return 'withdrawn';
  if (delivery.state !== 'delivered') return 'waiting';
  return status === 'resolved' ? 'resolved' : 'open';
}

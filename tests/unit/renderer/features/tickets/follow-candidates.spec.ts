import { expect, test } from 'vitest';
import { followCandidates } from '#renderer/features/tickets/follow-candidates.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

const NOW = Date.parse('2026-11-25T10:00:00.000Z');
const HOUR_MS = 3_600_000;

function ticket(subject: string, change: Partial<TicketSummary> = {}, hoursAgo = 1): TicketSummary {
  const updatedAt = new Date(NOW - hoursAgo * HOUR_MS).toISOString();
  const [sample] = sampleTickets();
  return { ...sample!, key: crypto.randomUUID(), subject, updatedAt, ...change };
}
const inState = (state: DeliveryState) => ({
  delivery: { ...sampleTickets()[0]!.delivery, state },
});
const offered = (tickets: readonly TicketSummary[], categoryId = 'dsi-materiel') =>
  followCandidates(tickets, categoryId, NOW).map(({ subject }) => subject);

test('own open tickets come first, then those a colleague left here, the latest first', () => {
  const tickets = [
    ticket('colleague', { mine: false }, 1),
    ticket('mine, old', {}, 500),
    ticket('mine', {}, 2),
  ];
  expect(offered(tickets)).toEqual(['mine', 'mine, old', 'colleague']);
});

test('a ticket that waits for the network is followed too', () => {
  expect(offered([ticket('waits', inState('queued'))])).toEqual(['waits']);
});

test.each<[string, TicketSummary]>([
  ['another category', ticket('x', { categoryId: 'dsi-crm' })],
  ['solved', ticket('x', { status: 'resolved' })],
  ['withdrawn', ticket('x', inState('withdrawn'))],
  ['in the form', ticket('x', inState('draft'))],
  ['not known to support any more', ticket('x', { missing: true })],
  ['a colleague’s of last week', ticket('x', { mine: false }, 100)],
])('not offered: %s', (_, one) => {
  expect(offered([one])).toEqual([]);
});

test('three at most, and none before there is a category', () => {
  const many = Array.from({ length: 5 }, (_, at) => ticket(`t${at}`));
  expect(offered(many)).toHaveLength(3);
  expect(followCandidates(many, undefined, NOW)).toEqual([]);
});
